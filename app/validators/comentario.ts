import type { HttpRequest } from '@adonisjs/core/http'
import vine from '@vinejs/vine'
import { Rechazo } from '#exceptions/rechazo'
import { leerCuerpo } from '#validators/cuerpo'
import { eco } from '#validators/eco'
import { texto } from '#validators/texto'

/** En puntos de código (docs/contrato.md §5). */
const LARGO_MAXIMO = 5_000

const comentarioNuevo = vine.create({ comentario: texto(LARGO_MAXIMO).minLength(1) })

/**
 * El comentario de un pedido. Todo lo que no sirve, hasta un cuerpo que no es JSON, se contesta con
 * la misma forma (docs/contrato.md §5).
 *
 * @throws Rechazo 400
 */
export const leerComentario = (request: HttpRequest) => leer(request, 'error')

/** Lo mismo, del texto con el que se edita uno (docs/contrato.md §15). @throws Rechazo 400 */
export const leerTextoNuevo = (request: HttpRequest) => leer(request, 'mensaje')

async function leer(request: HttpRequest, clave: 'error' | 'mensaje'): Promise<string> {
  let valor: unknown
  try {
    const cuerpo = leerCuerpo(request)
    valor = cuerpo.comentario
    const { comentario } = await comentarioNuevo.validate(cuerpo)
    return comentario
  } catch {
    throw new Rechazo(400, { [clave]: `El comentario ${eco(valor)} es inválido` })
  }
}
