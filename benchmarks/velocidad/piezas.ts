import assert from 'node:assert/strict'
import { join } from 'node:path'
import pg from 'pg'
import { lanzar, type Entorno } from '../../tests/apoyo/procesos.ts'
import { CON_CUENTAS, encenderPostgres } from '../../tests/postgres/servidor.ts'

const AJUSTES = {
  ...CON_CUENTAS,
  'pg_stat_statements.track_planning': 'on',
  'max_connections': '200',
}

/** Un PostgreSQL que cuenta lo que recibe. */
export async function encenderBase(ajustes: Record<string, string> = {}) {
  const postgres = await encenderPostgres({ ajustes: { ...AJUSTES, ...ajustes } })
  const consultar = async (sentencia: string, base = 'postgres') => {
    const cliente = new pg.Client({ connectionString: postgres.url(base) })
    await cliente.connect()
    try {
      const { rows } = await cliente.query(sentencia)
      return rows
    } finally {
      await cliente.end()
    }
  }
  await consultar('CREATE EXTENSION pg_stat_statements')
  const [{ pid }] = await consultar(
    `SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::int AS pid`
  )
  return {
    puerto: postgres.puerto,
    url: postgres.url,
    detener: postgres.detener,
    consultar,
    pid: Number(pid),
    /** Cuántas sentencias recibió una base. */
    async sentencias(base: string): Promise<number> {
      const [{ sentencias }] = await consultar(
        `SELECT coalesce(sum(calls), 0)::int AS sentencias FROM pg_stat_statements s
           JOIN pg_database d ON d.oid = s.dbid WHERE d.datname = '${base}'`
      )
      return Number(sentencias)
    },
  }
}

/** Crea las tablas de una base con lo compilado. */
export async function migrar(compilado: string, DATABASE_URL: string) {
  const migracion = lanzar(['ace.js', 'migration:run', '--force'], {
    cwd: compilado,
    entorno: { NODE_ENV: 'production', PORT: '1', DATABASE_URL },
  })
  assert.equal(await migracion.estado, 0, migracion.escrito())
}

/** Enciende uno de los programas de esta carpeta y espera a que diga dónde está. */
export async function encenderPrograma(
  programa: string,
  argumentos: string[] = [],
  entorno: Entorno = {}
) {
  const proceso = lanzar([join(import.meta.dirname, programa), ...argumentos], {
    cwd: process.cwd(),
    entorno,
  })
  await proceso.hasta('listo ')
  const dice: Record<string, string> = JSON.parse(proceso.salida().replace('listo ', ''))
  return { proceso, dice }
}

/** Auth y media simulados, con tanta gente y tantos videos; si no se dice, los de siempre. */
export async function encenderSustitutos(medidas: string[] = []) {
  const { proceso, dice } = await encenderPrograma('sustitutos.ts', medidas)
  const { auth = '', media = '' } = dice
  return {
    proceso,
    auth,
    media,
    /** Cuántos pedidos recibieron entre los dos. */
    async llamadas(): Promise<number> {
      const cuentas = await Promise.all(
        [auth, media].map(async (url) => {
          const respuesta = await fetch(`${url}/cuenta`)
          const { cuenta } = (await respuesta.json()) as { cuenta: number }
          return cuenta
        })
      )
      return cuentas.reduce((suma, una) => suma + una, 0)
    },
  }
}

/** Con qué corre el servidor que se mide. */
export const entornoDelProducto = (
  DATABASE_URL: string,
  { auth, media }: { auth: string; media: string },
  node: string[] = []
): Entorno => ({
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  DATABASE_URL,
  CHOTUVE_AUTH_URL: auth,
  CHOTUVE_MEDIA_URL: media,
  LIMITES: 'no',
  NODE_OPTIONS: node.join(' '),
})
