import type { IncomingMessage } from 'node:http'
import env from '#start/env'

/** Lo que se contesta es JSON de alguien: ni se adivina otra cosa, ni se lo muestra, ni se lo guarda. */
export const CABECERAS_DE_SEGURIDAD = new Map([
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'"],
  ['Referrer-Policy', 'no-referrer'],
  ['Cache-Control', 'no-store'],
])

const CON_TLS = new Map([
  ...CABECERAS_DE_SEGURIDAD,
  ['Strict-Transport-Security', 'max-age=31536000'],
])

/** Que se vuelva siempre por TLS se pide en producción, y si dice que llegó así un proxy confiable. */
export function cabecerasDeSeguridad({ headers, socket }: IncomingMessage): Map<string, string> {
  const porTls =
    env.get('NODE_ENV') === 'production' &&
    headers['x-forwarded-proto'] === 'https' &&
    env.get('PROXY_CONFIABLE')(socket.remoteAddress ?? '', 0)
  return porTls ? CON_TLS : CABECERAS_DE_SEGURIDAD
}
