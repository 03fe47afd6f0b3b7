/*
| Cuánto tarda la migración que pasa los ids a 64 bits con una tabla `reaccion` grande, y cuánto si antes se la
| preparó con `base:ampliar-ids`, en un PostgreSQL efímero:
|
|   bin/con-node node benchmarks/ids.ts
|   bin/con-node node benchmarks/ids.ts --filas 1000000 --preparada
*/
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { encenderPostgres } from '../tests/postgres/servidor.ts'

const AMPLIAR = '1764000000090'

const { values: opciones } = parseArgs({
  options: {
    filas: { type: 'string', default: '10000000' },
    preparada: { type: 'boolean', default: false },
  },
})

const postgres = await encenderPostgres()
const cliente = new pg.Client(postgres.url())
try {
  await cliente.connect()
  ace('migration:run')
  const { rows: encima } = await cliente.query(
    `SELECT 1 FROM adonis_schema WHERE split_part(name, '/', 3) >= '${AMPLIAR}'`
  )
  ace('migration:rollback', `--step=${encima.length}`)
  await cliente.query(`
    INSERT INTO reaccion (video, usuario, tipo, fecha)
    SELECT 'v' || n % 99991, n, 'ME_GUSTA', now() - n * interval '1 second'
    FROM generate_series(1, ${Number(opciones.filas)}) AS n`)
  const preparar = opciones.preparada ? ace('base:ampliar-ids') : 0
  const antes = await cliente.query(`SELECT pg_total_relation_size('reaccion') AS octetos`)
  const migrar = ace('migration:run')
  process.stdout.write(
    `${JSON.stringify({ filas: Number(opciones.filas), preparar, migrar, octetos: antes.rows[0].octetos })}\n`
  )
} finally {
  await cliente.end()
  await postgres.detener()
}

/** Corre un comando y dice en cuántos segundos. */
function ace(comando: string, ...argumentos: string[]): number {
  const inicio = performance.now()
  const forzar = comando.startsWith('migration') ? ['--force'] : []
  const { status } = spawnSync(process.execPath, ['ace.js', comando, ...argumentos, ...forzar], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATABASE_URL: postgres.url() },
    stdio: 'inherit',
  })
  if (status !== 0) {
    throw new Error(`${comando} terminó con ${status}`)
  }
  return Number(((performance.now() - inicio) / 1_000).toFixed(1))
}
