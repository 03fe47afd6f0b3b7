import { enElPath } from '../apoyo/en_el_path.ts'
import { lanzar } from '../apoyo/procesos.ts'
import { puertoLibre } from '../apoyo/puertos.ts'

/** Un Redis para las pruebas. */
export type RedisDePrueba = {
  url: string
  mandar(senial: NodeJS.Signals): void
  detener(): Promise<void>
}

const propio = enElPath('redis-server')

/** Por qué no hay un Redis con el que probar, si no lo hay. */
export const SIN_REDIS =
  process.env.REDIS_URL || propio ? undefined : 'hace falta REDIS_URL o un redis-server en el PATH'

/** El de `REDIS_URL` o, si no hay, uno efímero en un puerto libre (o en ese), que no guarda nada. */
export async function encenderRedis(elegido?: number): Promise<RedisDePrueba> {
  if (process.env.REDIS_URL) {
    return { url: process.env.REDIS_URL, mandar: () => undefined, detener: async () => {} }
  }
  const puerto = elegido ?? (await puertoLibre())
  const ajustes = { port: String(puerto), bind: '127.0.0.1', save: '', appendonly: 'no' }
  const proceso = lanzar(
    Object.entries(ajustes).flatMap(([nombre, valor]) => [`--${nombre}`, valor]),
    { comando: propio ?? 'redis-server', cwd: process.cwd(), entorno: {} }
  )
  await proceso.hasta('Ready to accept connections')

  return {
    url: `redis://127.0.0.1:${puerto}`,
    mandar: (senial) => void proceso.mandar(senial),
    detener: async () => void (await proceso.detener('SIGKILL')),
  }
}
