import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { DateTime } from 'luxon'
import { comoTextoDeBase } from '#models/fecha'

export type Plazos = { entregasDias: number; leidasDias: number }

export type Depurado = { conversaciones: number; notificaciones: number }

const haceDias = (dias: number) => comoTextoDeBase(DateTime.utc().minus({ days: dias }))

/**
 * Borra lo que ya no hace falta: de la cola, las conversaciones con todo entregado y quietas hace días; y
 * las notificaciones leídas hace mucho. Los mensajes y lo no leído no se tocan.
 */
export async function depurar(
  { entregasDias, leidasDias }: Plazos,
  { simular = false }: { simular?: boolean } = {}
): Promise<Depurado> {
  const quietas = db
    .from('conversacion')
    .whereNull('proximo_intento')
    .where('fecha', '<', haceDias(entregasDias))
  const leidas = db
    .from('notificacion')
    .where('leida', true)
    .whereNot('estado', 'pendiente')
    .where('fecha', '<', haceDias(leidasDias))
  return {
    conversaciones: await (simular ? contar(quietas) : borrar(quietas)),
    notificaciones: await (simular ? contar(leidas) : borrar(leidas)),
  }
}

async function contar(consulta: DatabaseQueryBuilderContract): Promise<number> {
  const fila = await consulta.count('* as cantidad').first()
  return Number(fila?.cantidad)
}

async function borrar(consulta: DatabaseQueryBuilderContract): Promise<number> {
  const borradas: unknown = await consulta.delete()
  return Number(Array.isArray(borradas) ? borradas[0] : borradas)
}
