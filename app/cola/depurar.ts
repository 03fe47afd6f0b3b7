import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { borrarEnTandas, type Borrado } from '#cola/borrar_en_tandas'
import { comoTextoDeBase } from '#models/fecha'

export type Plazos = { entregasDias: number; leidasDias: number; sinLeerDias: number }

export type Depurado = { conversaciones: number; notificaciones: number }

const haceDias = (dias: number) => comoTextoDeBase(DateTime.utc().minus({ days: dias }))

/**
 * Borra lo que ya no hace falta: de la cola, las conversaciones con todo entregado y quietas hace días; y
 * las notificaciones leídas hace mucho, o sin leer hace mucho más. Los mensajes no se tocan, ni lo que
 * falta entregar.
 */
export async function depurar(
  { entregasDias, leidasDias, sinLeerDias }: Plazos,
  { simular = false }: { simular?: boolean } = {}
): Promise<Depurado> {
  const hacer = simular ? contar : borrarEnTandas
  const conversaciones = await hacer(quietas(haceDias(entregasDias)))
  const leidas = await hacer(notificaciones(true, haceDias(leidasDias)))
  const sinLeer = await hacer(notificaciones(false, haceDias(sinLeerDias)))
  return { conversaciones, notificaciones: leidas + sinLeer }
}

function quietas(desde: string): Borrado {
  return {
    tabla: 'conversacion',
    clave: ['menor', 'mayor'],
    donde: (consulta) => consulta.whereNull('proximo_intento').where('fecha', '<', desde),
  }
}

function notificaciones(leida: boolean, desde: string): Borrado {
  return {
    tabla: 'notificacion',
    clave: ['id'],
    donde: (consulta) =>
      consulta.where({ leida }).whereNot('estado', 'pendiente').where('fecha', '<', desde),
  }
}

async function contar({ tabla, donde }: Borrado): Promise<number> {
  const fila = await donde(db.from(tabla)).count('* as cantidad').first()
  return Number(fila?.cantidad)
}
