import db from '@adonisjs/lucid/services/db'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { exigirRelojParejo } from '#base/desfase'
import { hace } from '#base/reloj_de_la_base'

export type Plazos = { entregasDias: number; leidasDias: number }

export type Depurado = { conversaciones: number; notificaciones: number }

const UN_DIA_MS = 86_400_000

const antesDe = (dias: number) => `fecha < ${hace(db.connection(), dias * UN_DIA_MS)}`

/**
 * Borra lo que ya no hace falta: de la cola, las conversaciones con todo entregado y quietas hace días; y
 * las notificaciones leídas hace mucho. Los mensajes y lo no leído no se tocan.
 *
 * @throws RelojDesfasado si no se puede confiar en la hora
 */
export async function depurar(
  { entregasDias, leidasDias }: Plazos,
  { simular = false }: { simular?: boolean } = {}
): Promise<Depurado> {
  if (!simular) {
    await exigirRelojParejo()
  }
  const quietas = db
    .from('conversacion')
    .whereNull('proximo_intento')
    .whereRaw(antesDe(entregasDias))
  const leidas = db
    .from('notificacion')
    .where('leida', true)
    .whereNot('estado', 'pendiente')
    .whereRaw(antesDe(leidasDias))
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
