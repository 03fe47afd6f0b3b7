import type { HttpRequest } from '@adonisjs/core/http'
import { DateTime } from 'luxon'
import { Rechazo } from '#exceptions/rechazo'
import type { Rango } from '#estadisticas/por_dia'

const DIAS_MAXIMOS = 3_660

/**
 * Los días de unas estadísticas: `inicio` y `fin`, UTC y los dos incluidos (docs/contrato.md §7).
 *
 * @throws Rechazo 400 si falta alguno, no es una fecha, están al revés o son demasiados días
 */
export function leerRango(request: HttpRequest): Rango {
  const consulta = request.qs()
  const rango = { inicio: leerDia('inicio', consulta), fin: leerDia('fin', consulta) }
  const dias = rango.fin.diff(rango.inicio, 'days').days + 1
  if (dias < 1) {
    throw Rechazo.conMensaje(400, 'La fecha de inicio no puede ser posterior a la de fin.')
  }
  if (dias > DIAS_MAXIMOS) {
    throw Rechazo.conMensaje(400, `No se pueden pedir más de ${DIAS_MAXIMOS} días.`)
  }
  return rango
}

function leerDia(nombre: 'inicio' | 'fin', consulta: Record<string, unknown>): DateTime {
  const valor = consulta[nombre]
  const dia =
    typeof valor === 'string' && /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(valor)
      ? DateTime.fromISO(valor, { zone: 'utc' })
      : undefined
  // El año 0 no existe en PostgreSQL.
  if (!dia?.isValid || dia.year < 1) {
    throw Rechazo.conMensaje(400, `El parámetro ${nombre} tiene que ser una fecha: AAAA-MM-DD.`)
  }
  return dia
}
