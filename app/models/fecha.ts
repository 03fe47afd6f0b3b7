import { column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { fechaDeLaBase } from '#base/fecha_de_la_base'

/**
 * Columna con fecha y hora en UTC y con milisegundos. La de Lucid los pierde en SQLite, que no tiene
 * un tipo para fechas y las guarda como texto: acá es ISO 8601, que además ordena bien.
 */
export const columnaFecha = () =>
  column({
    prepare: (fecha: DateTime | null | undefined) => fecha && comoTextoDeBase(fecha),
    consume: (valor: Date | string | null) => valor && fechaDeLaBase(valor),
  })

/** Cómo se escribe una fecha en una consulta, para las dos bases. */
export function comoTextoDeBase(fecha: DateTime): string {
  return fecha.toUTC().toISO() ?? ''
}
