import type { HttpRequest } from '@adonisjs/core/http'
import { Rechazo } from '#exceptions/rechazo'
import { leerCuerpo } from '#validators/cuerpo'

type Cambios = { leido: boolean; silenciado: boolean | null }

/**
 * Lo que se cambia de una conversación: `leido`, que solo puede decir que sí, `silenciado`, o los dos. Un nulo es como
 * no decir nada.
 *
 * @throws Rechazo 400 si no se dice nada o un valor es otra cosa
 */
export function leerCambiosDeConversacion(request: HttpRequest): Cambios {
  const { leido = null, silenciado = null } = leerCuerpo(request)
  if (leido !== true && (leido !== null || silenciado === null)) {
    throw Rechazo.conMensaje(400, 'El campo leido tiene que ser verdadero.')
  }
  if (silenciado !== null && typeof silenciado !== 'boolean') {
    throw Rechazo.conMensaje(400, 'El campo silenciado tiene que ser verdadero o falso.')
  }
  return { leido: leido === true, silenciado }
}
