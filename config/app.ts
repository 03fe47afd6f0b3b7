import { randomBytes } from 'node:crypto'
import { defineConfig } from '@adonisjs/core/http'
import env from '#start/env'
import { responderDireccionInvalida } from '#start/servidor_http'

/**
 * El framework exige una clave, pero acá nada se cifra ni se firma: basta una al azar por proceso.
 */
export const appKey = randomBytes(32).toString('base64url')

export const http = defineConfig({
  generateRequestId: true,
  allowMethodSpoofing: false,
  useAsyncLocalStorage: false,
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
