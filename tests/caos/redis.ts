import type { Entorno } from '../apoyo/procesos.ts'
import { puertoLibre } from '../apoyo/puertos.ts'
import { encenderRedis, SIN_REDIS } from '../redis/servidor.ts'
import type { Averia } from './averias.ts'

type RedisDeCaos = { entorno: Entorno; averias: Averia[]; cerrar(): Promise<void> }

/** Cifras a las que nadie llega: un 429 de más es un hallazgo, y el de las solicitudes es de otra cuenta. */
const GENEROSOS = Object.fromEntries(
  ['COMENTARIOS', 'CHAT', 'SOLICITUDES', 'ESCRITURAS', 'LECTURAS', 'PUBLICAS']
    .concat(['SESION_POR_DIRECCION', 'REGISTRO_POR_DIRECCION', 'VIDEOS'])
    .map((cual) => [`LIMITE_${cual}`, '1000000/60'])
)

/** Los límites encendidos, con un Redis que va y viene si acá hay uno que se pueda apagar. */
export async function conRedis(): Promise<RedisDeCaos> {
  const entorno = { LIMITES: 'si', ...GENEROSOS }
  if (SIN_REDIS !== undefined || process.env.REDIS_URL) {
    process.stdout.write('No hay un redis-server propio: Redis no se apaga ni se cuelga\n')
    return { entorno, averias: [], cerrar: async () => undefined }
  }
  const puerto = await puertoLibre()
  let redis = await encenderRedis(puerto)
  return {
    entorno: { ...entorno, REDIS_URL: redis.url },
    averias: [
      {
        nombre: 'Redis se apaga',
        romper: async () => redis.detener(),
        arreglar: async () => (redis = await encenderRedis(puerto)),
      },
      {
        nombre: 'Redis se cuelga',
        romper: async () => redis.mandar('SIGSTOP'),
        arreglar: async () => redis.mandar('SIGCONT'),
      },
    ],
    cerrar: async () => redis.detener(),
  }
}
