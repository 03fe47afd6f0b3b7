import type { DateTime } from 'luxon'
import { ErrorDeUso } from '#consola/errores'
import { leerFecha } from '#consola/fechas'

/** Lo más que contestan los otros servidores. */
const DIAS_MAXIMOS = 3_660

/** Cuántos, si no se dice desde cuándo. */
const DIAS = 30

type Escritos = { desde?: string | undefined; hasta?: string | undefined }

/** Lo que se sabe sin preguntar qué día es. @throws ErrorDeUso como `leerRangoDeDias` */
export function exigirDias(escritos: Escritos) {
  const desde = leerFecha('desde', escritos.desde)
  const hasta = leerFecha('hasta', escritos.hasta)
  const supuesto = hasta ?? desde
  if (supuesto) {
    leerRangoDeDias(escritos, supuesto)
  }
}

/**
 * Días UTC enteros, los dos incluidos; sin decirlos, los últimos treinta.
 *
 * @throws ErrorDeUso si no son días, están al revés o son demasiados
 */
export function leerRangoDeDias(escritos: Escritos, hoy: DateTime) {
  const dia = (bandera: 'desde' | 'hasta') => leerFecha(bandera, escritos[bandera])?.startOf('day')
  const fin = dia('hasta') ?? hoy.startOf('day')
  const inicio = dia('desde') ?? fin.minus({ days: DIAS - 1 })
  const dias = fin.diff(inicio, 'days').days + 1
  if (dias < 1) {
    throw new ErrorDeUso('--desde no puede ser posterior a --hasta.')
  }
  if (dias > DIAS_MAXIMOS) {
    throw new ErrorDeUso(`No se pueden pedir más de ${DIAS_MAXIMOS} días.`)
  }
  return { inicio, fin }
}
