import env from '#start/env'
import { Impedimento } from '#base/impedimento'
import { VIGENCIA_MS } from '#base/replica/replica'

const direcciones = env.get('DATABASE_REPLICA_URL')
const atrasoMaximoMs = env.get('DATABASE_REPLICA_ATRASO_S') * 1_000
const propioMs = env.get('DATABASE_REPLICA_PROPIO_S') * 1_000

if (direcciones.length > 0 && env.get('DATABASE_URL').tipo === 'sqlite') {
  throw new Impedimento(
    'DATABASE_REPLICA_URL: solo PostgreSQL tiene réplicas, y DATABASE_URL es un archivo de SQLite. Sacala, o pasá a PostgreSQL.'
  )
}

/*
| Lo más viejo que se lee de una réplica es lo que se le deja atrasar más lo que vale haberla mirado: quien
| escribió tiene que leer del principal por más tiempo que ese.
*/
if (direcciones.length > 0 && propioMs <= atrasoMaximoMs + VIGENCIA_MS) {
  throw new Impedimento(
    `DATABASE_REPLICA_PROPIO_S: tiene que pasar a DATABASE_REPLICA_ATRASO_S por más de ${VIGENCIA_MS / 1_000} s. Si no, alguien podría no leer lo que acaba de escribir.`
  )
}

const replicasConfig = {
  /** De dónde se lee lo que puede ser de hace unos segundos; sin ninguna, del principal. */
  replicas: direcciones.map((lugar, indice) => ({
    conexion: `replica-${indice + 1}`,
    nombre: lugar.lugares.map(({ host, port }) => `${host}:${port}`).join(','),
    lugar,
  })),

  /** Lo más que puede atrasar una de la que se lee. */
  atrasoMaximoMs,

  /** Cuánto lee del principal quien acaba de escribir. */
  propioMs,

  /** Si los servidores se dicen unos a otros quién acaba de escribir. */
  enRedis: env.get('REDIS_URL') !== undefined,
  clave: `${env.get('REDIS_PREFIJO')}:escribio`,
  esperaMs: env.get('REDIS_TIEMPO_LIMITE_MS'),
}

export default replicasConfig
