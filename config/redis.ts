import env from '#start/env'
import { defineConfig } from '@adonisjs/redis'
import { leerUrlDeRedis, type ConexionDeRedis } from '#start/entorno/url_de_redis'

/*
| Nada importante espera a Redis: lo que no contesta en el acto se da por perdido, y mientras no está
| conectado se falla sin encolar.
*/
const CONEXION_MS = 1_000
const ORDEN_MS = 250
const REINTENTO_MS = 1_000

function conexion({ tls, ...resto }: ConexionDeRedis) {
  return {
    ...resto,
    ...(tls && { tls: { rejectUnauthorized: tls.verificar } }),
    connectTimeout: CONEXION_MS,
    commandTimeout: ORDEN_MS,
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
