import { createHash } from 'node:crypto'
import redConfig from '#config/red'
import redis from '#config/redis'
import env from '#start/env'

const caches = {
  perfiles: {
    segundos: env.get('CACHE_PERFILES_S'),
    maximo: env.get('CACHE_PERFILES_MAXIMO'),
  },
  sesiones: {
    segundos: env.get('CACHE_SESIONES_S'),
    maximo: env.get('CACHE_SESIONES_MAXIMO'),
  },
}

const huellaDe = (url: string) => createHash('sha256').update(url).digest('base64url').slice(0, 8)

const masLargaMs = Math.max(caches.perfiles.segundos, caches.sesiones.segundos) * 1_000

/** Una llamada se repite a lo sumo dos veces, y algo más tarda quien la espera en guardarla. */
const PREGUNTANDO_MS = redConfig.tiempoLimiteMs * 4

/** Lo que se guarda por unos segundos de lo que contesta auth (docs/decisiones/0019). */
const cachesConfig = {
  ...caches,

  activas: masLargaMs > 0,

  /** Con qué se comparten, si se comparten. */
  redis: env.get('REDIS_URL') && {
    conexion: redis.connections.principal,
    // De otro auth es otra gente, aunque compartan Redis.
    prefijo: `${env.get('REDIS_PREFIJO')}:cache:${huellaDe(redConfig.auth.url)}`,
    esperaMs: env.get('REDIS_TIEMPO_LIMITE_MS'),
    olvidoMs: masLargaMs + PREGUNTANDO_MS,
  },
}

export default cachesConfig
