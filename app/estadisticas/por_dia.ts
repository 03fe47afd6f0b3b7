import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'
import { comoTextoDeBase } from '#models/fecha'

/** Días UTC, los dos extremos enteros. */
export type Rango = { inicio: DateTime; fin: DateTime }

/** Cuánto hubo cada día del rango, ceros incluidos (docs/contrato.md §7). */
export async function leerPorDia(rango: Rango) {
  const [reacciones, comentarios, contactos] = await Promise.all([
    contar('reaccion', rango),
    contar('comentario', rango),
    contar('contacto', rango),
  ])
  return { reacciones, comentarios, contactos }
}

async function contar(tabla: 'reaccion' | 'comentario' | 'contacto', { inicio, fin }: Rango) {
  const cliente = db.connection()
  const dia =
    cliente.dialect.name === 'postgres'
      ? `to_char(fecha AT TIME ZONE 'UTC', 'YYYY-MM-DD')`
      : 'substr(fecha, 1, 10)'
  const filas: { dia: string; cantidad: number | string }[] = await cliente
    .from(tabla)
    .select(db.raw(`${dia} AS dia`))
    .count('* as cantidad')
    .where('fecha', '>=', comoTextoDeBase(inicio))
    .where('fecha', '<', comoTextoDeBase(fin.plus({ days: 1 })))
    .groupByRaw(dia)

  const cantidades = new Map(filas.map(({ dia: fecha, cantidad }) => [fecha, Number(cantidad)]))
  return Object.fromEntries(
    dias({ inicio, fin }).map((fecha) => [fecha, cantidades.get(fecha) ?? 0])
  )
}

function dias({ inicio, fin }: Rango): string[] {
  const cantidad = fin.diff(inicio, 'days').days + 1
  return Array.from({ length: cantidad }, (_, dia) => inicio.plus({ days: dia }).toISODate() ?? '')
}
