import type { HttpRequest } from '@adonisjs/core/http'
import vine from '@vinejs/vine'
import { Rechazo } from '#exceptions/rechazo'
import { leerCuerpo } from '#validators/cuerpo'
import { texto } from '#validators/texto'

/** En puntos de código (docs/contrato.md §6). */
const LARGO_MAXIMO = 20_000

const mensajeNuevo = vine.create({ mensaje: texto(LARGO_MAXIMO).minLength(1) })

/**
 * El mensaje de chat de un pedido.
 *
 * @throws Rechazo 400
 */
export async function leerMensaje(request: HttpRequest): Promise<string> {
  const cuerpo = leerCuerpo(request)
  const [invalido, datos] = await mensajeNuevo.tryValidate(cuerpo)
  if (!invalido) {
    return datos.mensaje
  }
  throw Rechazo.conMensaje(
    400,
    typeof cuerpo.mensaje === 'string' && cuerpo.mensaje !== ''
      ? `El mensaje no puede pasar de ${LARGO_MAXIMO} caracteres ni tener caracteres inválidos`
      : 'Falta el mensaje'
  )
}
