import { createRequire } from 'node:module'
import env from '#start/env'
import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/core/logger'
import { comoErrorDeRegistro } from '#start/errores_del_registro'
import { existeModulo } from '#start/modulos'
import { esComando } from '#start/proceso'
import { SalidaDelRegistro } from '#start/salida_del_registro'
import { ocultarSecretosDe } from '#start/secretos'

type Prolijidad = typeof import('pino-pretty')

/*
| pino-pretty es una dependencia de desarrollo: una imagen sin ellas también arranca en modo
| desarrollo, así que se usa solo cuando está.
*/
const prolijo = !app.inProduction && existeModulo('pino-pretty')

/** Se carga con la primera línea: un comando casi nunca escribe una. */
function prolijamente() {
  const { prettyFactory } = createRequire(import.meta.url)('pino-pretty') as Prolijidad
  return prettyFactory({})
}
let escribir: ReturnType<typeof prolijamente> | undefined

/** La salida de un comando es para sus datos: lo que registre va a la de errores. */
const destino = esComando(app) ? 2 : 1

export default defineConfig({
  default: 'app',
  loggers: {
    app: {
      enabled: true,
      name: 'chotuve-app-server',
      level: env.get('LOG_LEVEL'),
      redact: { paths: ['password', '*.password', 'authorization', '*.authorization'] },
      serializers: { err: comoErrorDeRegistro },
      hooks: { streamWrite: ocultarSecretosDe(process.env) },
      destination: new SalidaDelRegistro({
        destino,
        ...(prolijo && { forma: (linea) => (escribir ??= prolijamente())(linea) }),
      }),
    },
  },
})

declare module '@adonisjs/core/types' {
  export interface LoggersList extends InferLoggers<typeof import('./logger.js').default> {}
}
