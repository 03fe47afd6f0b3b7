import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import { test } from '@japa/runner'
import { hasta } from '#tests/apoyo/espera'
import { alguien, pedir, videoDe, type Alguien } from './acciones.js'
import { encenderServidor, migrar } from './servidores.js'
import { UnaBase } from './una_base.js'

const VECES = 1_000
const GENTE = 20

const ver = (url: string, video: string, { token }: Alguien) =>
  pedir(`${url}/video/${video}`, { metodo: 'GET', token })

const gente = () => Promise.all(Array.from({ length: GENTE }, alguien))

test.group('Visualizaciones, con la base de verdad', (group) => {
  const base = new UnaBase(group)

  const contadas = async (video: string) => {
    const { rows } = await base.vigia.query<{ n: number }>(
      `SELECT visualizaciones::int AS n FROM contador_video WHERE video = $1`,
      [video]
    )
    return rows[0]?.n ?? 0
  }

  const esperandoBloqueo = async () => {
    const { rows } = await base.vigia.query<{ n: number }>(
      `SELECT COUNT(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock'`
    )
    return rows[0]?.n ?? 0
  }

  test('mil pedidos de un video no esperan su contador, y después están todos', async ({
    assert,
    test: prueba,
  }) => {
    const { url } = await encenderServidor(prueba, { DATABASE_URL: base.postgres.url() })
    const [duenio, ...personas] = [await alguien(), ...(await gente())]
    const video = await videoDe(duenio)
    await base.vigia.query('INSERT INTO contador_video (video) VALUES ($1)', [video])
    const otro = new pg.Client(base.postgres.url())
    await otro.connect()
    prueba.cleanup(() => otro.end())
    await otro.query('BEGIN')
    await otro.query('SELECT 1 FROM contador_video WHERE video = $1 FOR UPDATE', [video])

    let mayorEspera = 0
    const estados = new Set<number>()
    for (let vez = 0; vez < VECES / GENTE; vez++) {
      const vistas = personas.map((uno) => ver(url, video, uno))
      for (const { estado } of await Promise.all(vistas)) {
        estados.add(estado)
      }
      mayorEspera = Math.max(mayorEspera, await esperandoBloqueo())
    }
    assert.deepEqual([...estados], [200])
    // A lo sumo espera quien las guarda, una vez.
    assert.isAtMost(mayorEspera, 1)
    assert.equal(await contadas(video), 0)

    await otro.query('COMMIT')
    await hasta(async () => (await contadas(video)) === GENTE, 'que se guarden')
  }).timeout(120_000)

  test('dos servidores cuentan juntos, y al detenerse no pierden ninguna', async ({
    assert,
    test: prueba,
  }) => {
    const entorno = { DATABASE_URL: base.postgres.url() }
    const servidores = [
      await encenderServidor(prueba, entorno),
      await encenderServidor(prueba, entorno),
    ]
    const [duenio, ...personas] = [await alguien(), ...(await gente())]
    const video = await videoDe(duenio)

    await Promise.all(servidores.flatMap(({ url }) => personas.map((uno) => ver(url, video, uno))))
    const salidas = await Promise.all(servidores.map((uno) => uno.detener('SIGTERM')))

    assert.deepEqual(salidas, [0, 0])
    assert.equal(await contadas(video), GENTE)
  })
})

test('con SQLite, al detenerse tampoco se pierde ninguna', async ({ assert, test: prueba }) => {
  const carpeta = mkdtempSync(join(tmpdir(), 'chotuve-vistas-'))
  prueba.cleanup(() => rmSync(carpeta, { recursive: true, force: true }))
  const archivo = join(carpeta, 'base.sqlite')
  await migrar(`sqlite:///${archivo}`)
  const { url, detener } = await encenderServidor(prueba, { DATABASE_URL: `sqlite:///${archivo}` })
  const [duenio, ...personas] = [await alguien(), ...(await gente())]
  const video = await videoDe(duenio)

  await Promise.all(personas.map((uno) => ver(url, video, uno)))
  assert.equal(await detener('SIGTERM'), 0)

  const base = new Database(archivo)
  const fila = base.prepare('SELECT visualizaciones FROM contador_video WHERE video = ?').get(video)
  base.close()
  assert.deepEqual(fila, { visualizaciones: GENTE })
})
