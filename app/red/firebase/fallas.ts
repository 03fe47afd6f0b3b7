import { FirebaseError } from 'firebase-admin/app'
import type { ResultadoDeEntrega } from '#red/firebase/contrato'

/**
 * Lo que no se arregla insistiendo. Lo demás, credenciales y permisos incluidos, lo arregla alguien o se
 * arregla solo, y mientras tanto no hay que perder nada.
 */
const RECHAZOS = new Set([
  'messaging/invalid-argument',
  'messaging/invalid-data-payload-key',
  'messaging/invalid-payload',
  'messaging/invalid-recipient',
  'messaging/invalid-registration-token',
  'messaging/payload-size-limit-exceeded',
  'INVALID_DATA',
  'TOO_BIG',
  'WRITE_TOO_BIG',
])

/** Traduce lo que lanzó el SDK. */
export function comoResultado(error: unknown): ResultadoDeEntrega {
  const codigo = codigoDe(error)
  const motivo = error instanceof Error ? error.message : String(error)
  // La base valida antes de mandar y lanza un error sin código: tampoco lo va a mandar después.
  if (RECHAZOS.has(codigo) || (codigo === '' && /^Reference\..* failed: /.test(motivo))) {
    return { tipo: 'rechazada', motivo }
  }
  return { tipo: 'falla', motivo, ...esperaPedida(error) }
}

export function codigoDe(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** `Retry-After`, en segundos o como fecha. */
function esperaPedida(error: unknown): { esperaMs?: number } {
  const cabeceras = error instanceof FirebaseError ? error.httpResponse?.headers : undefined
  const valor = cabeceras?.['retry-after']
  if (typeof valor !== 'string') {
    return {}
  }
  const esperaMs = /^[0-9]+$/.test(valor) ? Number(valor) * 1_000 : Date.parse(valor) - Date.now()
  return esperaMs > 0 ? { esperaMs } : {}
}
