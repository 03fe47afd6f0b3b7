import { FirebaseError } from 'firebase-admin/app'
import type { ResultadoDeEntrega } from '#red/firebase/contrato'

/**
 * Lo que no se arregla insistiendo. Lo demás, credenciales y permisos nuestros incluidos, lo arregla alguien
 * o se arregla solo, y mientras tanto no hay que perder nada.
 */
const RECHAZOS = new Set([
  'messaging/installation-id-not-registered',
  'messaging/invalid-argument',
  'messaging/invalid-data-payload-key',
  'messaging/invalid-options',
  'messaging/invalid-package-name',
  'messaging/invalid-payload',
  'messaging/invalid-recipient',
  'messaging/invalid-registration-token',
  'messaging/payload-size-limit-exceeded',
  'messaging/too-many-topics',
  'INVALID_DATA',
  'TOO_BIG',
  'WRITE_TOO_BIG',
])

/**
 * Los que el SDK no distingue de una credencial nuestra que no sirve (`PERMISSION_DENIED`,
 * `UNAUTHENTICATED`): son de este dispositivo solo si FCM lo dice en el detalle.
 */
const RECHAZOS_DEL_DETALLE = new Set([
  'APNS_AUTH_ERROR',
  'SENDER_ID_MISMATCH',
  'THIRD_PARTY_AUTH_ERROR',
])

const DETALLE_DE_FCM = 'type.googleapis.com/google.firebase.fcm.v1.FcmError'

/** Lo más largo que es creíble que pida esperar: lo que pasa de esto se ignora. */
const UN_DIA_MS = 86_400_000

/** Traduce lo que lanzó el SDK. */
export function comoResultado(error: unknown): ResultadoDeEntrega {
  const codigo = codigoDe(error)
  const motivo = error instanceof Error ? error.message : String(error)
  // La base valida antes de mandar y lanza un error sin código: tampoco lo va a mandar después.
  if (
    RECHAZOS.has(codigo) ||
    RECHAZOS_DEL_DETALLE.has(detalleDe(error)) ||
    (codigo === '' && /^Reference\..* failed: /.test(motivo))
  ) {
    return { tipo: 'rechazada', motivo }
  }
  return { tipo: 'falla', motivo, ...esperaPedida(error) }
}

/**
 * Si FCM dijo que ese dispositivo no existe más. Un 404 sin detalle lo da también un proyecto mal
 * configurado, y el SDK les pone el mismo código: creerle dejaría a todos sin notificaciones push.
 */
export function yaNoEstaRegistrado(error: unknown): boolean {
  return detalleDe(error) === 'UNREGISTERED'
}

/** El `errorCode` de FCM, si lo hay: más preciso que el código del SDK. */
function detalleDe(error: unknown): string {
  const cuerpo: unknown = error instanceof FirebaseError ? error.httpResponse?.data : undefined
  const detalles = campo(campo(cuerpo, 'error'), 'details')
  const propio = Array.isArray(detalles)
    ? detalles.find((detalle: unknown) => campo(detalle, '@type') === DETALLE_DE_FCM)
    : undefined
  return String(campo(propio, 'errorCode') ?? '')
}

function campo(objeto: unknown, nombre: string): unknown {
  return typeof objeto === 'object' && objeto !== null ? Reflect.get(objeto, nombre) : undefined
}

function codigoDe(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

/** `Retry-After`, en segundos o como fecha. Lo que no es una espera sensata no se tiene en cuenta. */
function esperaPedida(error: unknown): { esperaMs?: number } {
  const cabeceras = error instanceof FirebaseError ? error.httpResponse?.headers : undefined
  const valor: unknown = cabeceras?.['retry-after']
  if (typeof valor !== 'string') {
    return {}
  }
  const esperaMs = /^[0-9]+$/.test(valor)
    ? Number(valor) * 1_000
    : valor.endsWith(' GMT')
      ? Date.parse(valor) - Date.now()
      : Number.NaN
  return esperaMs > 0 && esperaMs <= UN_DIA_MS ? { esperaMs } : {}
}
