import env from '#start/env'
import type { RedisConnectionConfig } from '@adonisjs/redis/types'
import { leerUrlDeRedis, type ConexionDeRedis } from '#start/entorno/url_de_redis'

/*
| Nada importante espera a Redis: mientras no está conectado se falla sin encolar, y si calla se lo da
| por perdido y se intenta otra conexión. Cuánto espera cada pedido está en config/limites.ts.
*/
const CONEXION_MS = 1_000
const SILENCIO_MS = 5_000
const REINTENTO_MS = 1_000

function conexion({ tls, ...resto }: ConexionDeRedis) {
  return {
    ...resto,
    ...(tls && { tls: { rejectUnauthorized: tls.verificar } }),
    connectTimeout: CONEXION_MS,
    socketTimeout: SILENCIO_MS,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: () => REINTENTO_MS,
  }
}

/** Sin `REDIS_URL` nadie llega a conectarse: está porque el framework pide que haya una. */
const NINGUNO = leerUrlDeRedis('redis://localhost')

/*
| El `defineConfig` de `@adonisjs/redis` no agrega nada, y trae consigo a todo ioredis: la configuración se lee
| también en un comando, que no lo usa.
*/
export default {
  connection: 'principal',
  connections: {
    principal: conexion(env.get('REDIS_URL') ?? NINGUNO) satisfies RedisConnectionConfig,
  },
}
