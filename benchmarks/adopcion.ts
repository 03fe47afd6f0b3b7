/*
| Cuánto tarda `migration:run` en adoptar una base grande del servidor anterior, en un PostgreSQL
| efímero:
|
|   bin/con-node node benchmarks/adopcion.ts
|   bin/con-node node benchmarks/adopcion.ts --filas 100000 --postgres 12 --con-fsync
*/
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { encenderPostgres } from '../tests/postgres/servidor.ts'
import { paqueteDePostgres12 } from '../tests/postgres/version_12.ts'

const RAIZ = fileURLToPath(new URL('..', import.meta.url))

const { values: opciones } = parseArgs({
  options: {
    'filas': { type: 'string', default: '1000000' },
    'postgres': { type: 'string', default: '18' },
    'con-fsync': { type: 'boolean', default: false },
  },
})
const filas = Number(opciones.filas)
const disco = opciones['con-fsync'] ? 'on' : 'off'

const postgres = await encenderPostgres({
  paquete: opciones.postgres === '12' ? paqueteDePostgres12() : undefined,
  ajustes: { fsync: disco, synchronous_commit: disco, full_page_writes: disco },
})
const cliente = new pg.Client({ connectionString: postgres.url() })
try {
  await cliente.connect()
  await generar()
  const inicio = performance.now()
  const { status } = spawnSync(process.execPath, ['ace.js', 'migration:run', '--force'], {
    cwd: RAIZ,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATABASE_URL: postgres.url() },
    stdio: 'inherit',
  })
  const segundos = ((performance.now() - inicio) / 1000).toFixed(1)
  const { rows: descartes } = await cliente.query(
    'SELECT tabla, COUNT(*)::int AS cantidad FROM descartado GROUP BY tabla ORDER BY tabla'
  )
  process.stdout.write(
    `${JSON.stringify({ postgres: opciones.postgres, filas, fsync: disco, segundos, descartes })}\n`
  )
  process.exitCode = status ?? 1
} finally {
  await cliente.end()
  await postgres.detener()
}

/**
 * `filas` reacciones y otros tantos comentarios, y una quinta parte de contactos y de solicitudes. Una
 * de cada cincuenta está repetida y una de cada doscientas, incompleta.
 *
 * Los módulos son primos entre sí: los pares solo se repiten donde se los repite a propósito.
 */
async function generar() {
  await cliente.query('SET synchronous_commit = off')
  const base = readFileSync(`${RAIZ}/tests/fixtures/base_anterior.sql`, 'utf-8')
  const soloTablas = base.split('\n').filter((linea) => linea.startsWith('CREATE '))
  await cliente.query(soloTablas.join('\n'))

  const previa = 'CASE WHEN i % 50 = 0 THEN i - 1 ELSE i END'
  const cuando = `timestamptz '2020-01-01' + i * interval '7 seconds'`
  const video = `lpad(to_hex(k % 50021), 24, '0')`
  const serie = `(SELECT i, ${previa} AS k FROM generate_series(1, $1::int) AS i) AS s`
  await cliente.query(
    `INSERT INTO reaccion (video, usuario, tipo, fecha)
     SELECT ${video}, nullif(k % 20011, CASE WHEN i % 200 = 1 THEN k % 20011 END),
       CASE WHEN k % 3 = 0 THEN 'NO_ME_GUSTA' ELSE 'ME_GUSTA' END::tiporeaccion, ${cuando}
     FROM ${serie}`,
    [filas]
  )
  await cliente.query(
    `INSERT INTO comentario (video, usuario, comentario, fecha)
     SELECT ${video}, k % 20011,
       CASE WHEN i % 200 <> 1 THEN repeat('¡Qué buen video! ', 1 + k % 9) END, ${cuando}
     FROM ${serie}`,
    [filas]
  )
  await cliente.query(
    `INSERT INTO contacto (usuario_1, usuario_2, fecha)
     SELECT CASE WHEN i = k THEN k % 20011 ELSE 30000 + k % 50021 END,
       CASE WHEN i = k THEN 30000 + k % 50021 ELSE k % 20011 END, ${cuando}
     FROM ${serie}`,
    [Math.ceil(filas / 5)]
  )
  await cliente.query(
    `INSERT INTO solicitud_contacto (usuario_emisor, usuario_receptor)
     SELECT 30000 + k % 50021, CASE WHEN i % 10 = 0 THEN k % 20011 ELSE 100000 + k % 20011 END
     FROM ${serie}`,
    [Math.ceil(filas / 5)]
  )
}
