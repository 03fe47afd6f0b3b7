import env from '#start/env'
import { defineConfig } from '@adonisjs/redis'
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

export default defineConfig({
  connection: 'principal',
  connections: { principal: conexion(env.get('REDIS_URL') ?? NINGUNO) },
})
