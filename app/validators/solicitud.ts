import type { HttpRequest } from '@adonisjs/core/http'
import vine from '@vinejs/vine'
import { ENTERO_MAXIMO } from '#base/entero_maximo'
import { Rechazo } from '#exceptions/rechazo'
import { leerCuerpo } from '#validators/cuerpo'

const ACCIONES = ['aceptar', 'rechazar'] as const

const respuesta = vine.create({ accion: vine.enum(ACCIONES) })

/**
 * Qué se hace con una solicitud recibida (docs/contrato.md §3).
 *
 * @throws Rechazo 400
 */
export async function leerAccion(request: HttpRequest): Promise<(typeof ACCIONES)[number]> {
  const [invalida, datos] = await respuesta.tryValidate(leerCuerpo(request))
  if (invalida) {
    throw Rechazo.conMensaje(400, 'Acción inválida')
  }
  return datos.accion
}

/**
 * El `usuario_id` de una solicitud: un entero mayor que 0, o sus dígitos en un texto. Uno más grande
 * que cualquier id posible es válido, pero de nadie (docs/contrato.md §3).
 */
export function leerUsuarioId(valor: unknown): number | 'invalido' | 'desconocido' {
  const entero = typeof valor === 'string' && /^[0-9]+$/.test(valor) ? Number(valor) : valor
  if (typeof entero !== 'number' || !Number.isInteger(entero) || entero < 1) {
    // Muchos dígitos desbordan a Infinity, que no es entero pero tampoco es inválido.
    return entero === Number.POSITIVE_INFINITY ? 'desconocido' : 'invalido'
  }
  return entero <= ENTERO_MAXIMO ? entero : 'desconocido'
}
