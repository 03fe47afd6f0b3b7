import { column } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'

/**
 * Columna con fecha y hora en UTC y con milisegundos. La de Lucid los pierde en SQLite, que no tiene
 * un tipo para fechas y las guarda como texto: acá es ISO 8601, que además ordena bien.
 */
export const columnaFecha = () =>
  column({
    prepare: (fecha: DateTime | null | undefined) => fecha && comoTextoDeBase(fecha),
    consume: (valor: Date | string | null) => valor && desdeBase(valor),
  })

/** Cómo se escribe una fecha en una consulta, para las dos bases. */
export function comoTextoDeBase(fecha: DateTime): string {
  return fecha.toUTC().toISO() ?? ''
}

function desdeBase(valor: Date | string): DateTime {
  return valor instanceof Date
    ? DateTime.fromJSDate(valor, { zone: 'utc' })
    : DateTime.fromISO(valor, { zone: 'utc' })
}
