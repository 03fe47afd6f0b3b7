import type { HttpRequest } from '@adonisjs/core/http'
import { Rechazo } from '#exceptions/rechazo'

const decodificador = new TextDecoder('utf-8', { fatal: true })

/**
 * El cuerpo JSON de un pedido, que tiene que ser un objeto (docs/contrato.md §1).
 *
 * @throws Rechazo 400 si es de otro tipo, no es JSON, no es un objeto o no es UTF-8
 */
export function leerCuerpo(request: HttpRequest): Record<string, unknown> {
  if (!request.is(['application/json', 'application/*+json'])) {
    throw Rechazo.conMensaje(400, 'El cuerpo tiene que ser JSON (Content-Type: application/json).')
  }

  const leido = interpretar(request.raw() ?? '')
  if (typeof leido !== 'object' || leido === null || Array.isArray(leido)) {
    throw Rechazo.conMensaje(400, 'El cuerpo tiene que ser un objeto JSON.')
  }
  return { ...leido }
}

/** El cuerpo llega con un carácter por byte (config/bodyparser.ts). */
function interpretar(crudo: string): unknown {
  try {
    return JSON.parse(decodificador.decode(Buffer.from(crudo, 'latin1')))
  } catch {
    throw Rechazo.conMensaje(400, 'El cuerpo no es JSON válido.')
  }
}
