import { randomBytes } from 'node:crypto'
import { defineConfig } from '@adonisjs/core/http'
import env from '#start/env'
import { responderDireccionInvalida } from '#start/servidor_http'

/**
 * Con lo que se cifran las sesiones del panel, que es lo único que se cifra. Sin decirla es otra en cada proceso,
 * y las sesiones terminan con él.
 */
export const appKey = env.get('APP_KEY')?.release() ?? randomBytes(32).toString('base64url')

export const http = defineConfig({
  generateRequestId: true,
  allowMethodSpoofing: false,
  useAsyncLocalStorage: false,
  // La del framework mira cada valor por si es un BigInt o se repite en redondo, y acá no hay ni unos ni otros.
  serializeJSON: (cuerpo: unknown) => JSON.stringify(cuerpo),
  // Solo el panel tiene cookies, y el resto de la API no las ve: también las que se borran, que usan esto.
  cookie: { path: '/panel', httpOnly: true, sameSite: 'lax', secure: false },
  onBadUrl: responderDireccionInvalida,
  trustProxy: env.get('PROXY_CONFIABLE'),
  router: { matcher: 'tree' },
  qs: {
    parse: { depth: 1, parameterLimit: 100, allowSparse: false, arrayLimit: 20, comma: false },
    stringify: {
      encode: true,
      encodeValuesOnly: false,
      arrayFormat: 'indices',
      skipNulls: false,
    },
  },
})
