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
    .where('fecha', '<', finDe(fin))
    .groupByRaw(dia)

  const cantidades = new Map(filas.map(({ dia: fecha, cantidad }) => [fecha, Number(cantidad)]))
  return Object.fromEntries(
    dias({ inicio, fin }).map((fecha) => [fecha, cantidades.get(fecha) ?? 0])
  )
}

/**
 * La medianoche con que termina un día, escrita como hora 24 del mismo día, que las dos bases ordenan
 * bien: el siguiente al último de los días de cuatro cifras ya no se escribe como los demás.
 */
function finDe(dia: DateTime): string {
  return `${dia.toISODate()}T24:00:00.000Z`
}

function dias({ inicio, fin }: Rango): string[] {
  const cantidad = fin.diff(inicio, 'days').days + 1
  return Array.from({ length: cantidad }, (_, dia) => inicio.plus({ days: dia }).toISODate() ?? '')
}
