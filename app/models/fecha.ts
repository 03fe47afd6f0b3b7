import { column } from '@adonisjs/lucid/orm'
import { DateTime } from 'luxon'
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

/** La última que se escribe con un año de cuatro cifras: una posterior no ordena como texto, ni la lee PostgreSQL. */
const ULTIMA = DateTime.fromISO('9999-12-31T23:59:59.999Z')

/** Cómo se escribe una fecha en una consulta, para las dos bases. */
export function comoTextoDeBase(fecha: DateTime): string {
  return DateTime.min(fecha, ULTIMA).toUTC().toISO() ?? ''
}
