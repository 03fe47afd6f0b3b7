/*
| Cuánto tarda la adopción de una base grande del servidor anterior: un millón de reacciones, con
| repetidas y rotas, y un millón de comentarios, en PostgreSQL 18 y 12, con el disco al día (fsync).
|
|   bin/con-node node benchmarks/adopcion.ts
*/
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import pg from 'pg'
import { encenderPostgres } from '../tests/postgres/servidor.ts'
import { paqueteDePostgres12 } from '../tests/postgres/version_12.ts'

const FILAS = 1_000_000
const AL_DIA = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }

const tablas = readFileSync('tests/fixtures/base_anterior.sql', 'utf-8').split(
  'INSERT INTO reaccion'
)[0]

const SIEMBRA = `
  INSERT INTO reaccion (video, usuario, tipo, fecha)
    SELECT lpad(to_hex(n % 18000), 24, '0'), CASE WHEN n % 1000 = 0 THEN NULL ELSE n % 53 END,
      (CASE WHEN n % 3 = 0 THEN 'NO_ME_GUSTA' ELSE 'ME_GUSTA' END)::tiporeaccion,
      now() - n * interval '1 second'
    FROM generate_series(1, ${FILAS}) AS n;
  INSERT INTO comentario (video, usuario, comentario, fecha)
    SELECT lpad(to_hex(n % 20000), 24, '0'), n % 5000, 'Un comentario de largo habitual, el ' || n,
      now() - n * interval '1 second'
    FROM generate_series(1, ${FILAS}) AS n;
  INSERT INTO contacto (usuario_1, usuario_2)
    SELECT n % 3000, n % 2999 FROM generate_series(1, 50000) AS n;`

for (const [version, paquete] of [
  ['18', undefined],
  ['12', paqueteDePostgres12()],
] as const) {
  const postgres = await encenderPostgres({ paquete, ajustes: AL_DIA })
  const cliente = new pg.Client({ connectionString: postgres.url() })
  await cliente.connect()
  await cliente.query(`${tablas}${SIEMBRA}`)

  const comienzo = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['ace.js', 'migration:run', '--force'], {
    env: { ...process.env, DATABASE_URL: postgres.url() },
    encoding: 'utf-8',
  })
  const segundos = (performance.now() - comienzo) / 1_000
  if (status !== 0) {
    throw new Error(stderr)
  }

  const { rows } = await cliente.query(
    'SELECT (SELECT COUNT(*) FROM reaccion) AS quedan, (SELECT COUNT(*) FROM descartado) AS descartadas'
  )
  process.stdout.write(
    `PostgreSQL ${version}: ${segundos.toFixed(1)} s (${rows[0].quedan} reacciones quedan, ${rows[0].descartadas} filas descartadas)\n`
  )
  await cliente.end()
  await postgres.detener()
}
