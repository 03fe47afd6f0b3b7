import type { HttpRequest } from '@adonisjs/core/http'
import { Rechazo } from '#exceptions/rechazo'
import { leerCuerpo } from '#validators/cuerpo'

/**
 * Un cuerpo que solo puede decir que sí: lo leído no se puede desleer.
 *
 * @throws Rechazo 400 si `campo` no es verdadero
 */
export function exigirVerdadero(request: HttpRequest, campo: string) {
  if (leerCuerpo(request)[campo] !== true) {
    throw Rechazo.conMensaje(400, `El campo ${campo} tiene que ser verdadero.`)
  }
}
