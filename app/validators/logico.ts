import type { HttpRequest } from '@adonisjs/core/http'
import { Rechazo } from '#exceptions/rechazo'

/**
 * Un parámetro de la consulta que es `true` o `false`; si no está, falso.
 *
 * @throws Rechazo 400 si es otra cosa
 */
export function leerLogico(request: HttpRequest, nombre: string): boolean {
  const valor: unknown = request.qs()[nombre]
  if (valor !== undefined && valor !== 'true' && valor !== 'false') {
    throw Rechazo.conMensaje(400, `El parámetro ${nombre} tiene que ser true o false.`)
  }
  return valor === 'true'
}
