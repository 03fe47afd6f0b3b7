import type { EventEmitter } from 'node:events'

/** Lo que se usa de una conexión de ioredis. */
type Conexion = Pick<EventEmitter, 'once'> & {
  status: string
  options: object
  disconnect(): void
}

/**
 * Corta sin despedirse: un Redis colgado no contestaría, y a esta altura nada le queda por hacer. Quien está por
 * reintentar hace ese último intento: solo así ioredis da la conexión por terminada.
 */
export async function cortarRedis(conexion: Conexion) {
  if (conexion.status === 'end') {
    return
  }
  if ('retryStrategy' in conexion.options) {
    conexion.options.retryStrategy = () => null
  }
  const terminada = new Promise((resolver) => conexion.once('end', resolver))
  // Si Redis vuelve justo ahora, ese último intento anda.
  conexion.once('ready', () => conexion.disconnect())
  if (conexion.status !== 'reconnecting') {
    conexion.disconnect()
  }
  await terminada
}
