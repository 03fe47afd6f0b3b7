import { test } from '@japa/runner'
import pg from 'pg'
import { hasta } from '#tests/apoyo/espera'
import { conBloqueo } from './bloqueo.js'
import { alguien, pedir, videoDe } from './acciones.js'
import { encenderServidor } from './servidores.js'
import { UnaBase } from './una_base.js'

const COMENTARIOS = 12

test.group('Con una fila tomada por otro', (group) => {
  const base = new UnaBase(group)

  /** Alguien que tiene tomado el contador de un video y no lo suelta. */
  async function conContadorTomado(video: string) {
    const cliente = new pg.Client(base.postgres.url())
    await cliente.connect()
    await cliente.query('BEGIN')
    await cliente.query('SELECT 1 FROM contador_video WHERE video = $1 FOR UPDATE', [video])
    return cliente
  }

  async function sesiones(condicion: string) {
    const { rows } = await base.vigia.query<{ n: number }>(
      `SELECT COUNT(*)::int AS n FROM pg_stat_activity
       WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND ${condicion}`
    )
    return rows[0]?.n ?? 0
  }

  async function cronometrado<Valor>(tarea: Promise<Valor>) {
    const desde = performance.now()
    return { ...(await tarea), ms: performance.now() - desde }
  }

  test('doce comentarios esperan y fallan solos: lo demás anda y no queda ninguna sesión', async ({
    assert,
    test: prueba,
  }) => {
    const { url } = await encenderServidor(prueba, { DATABASE_URL: base.postgres.url() })
    const [ana, beto] = [await alguien(), await alguien()]
    const video = await videoDe(beto)
    const comentar = () =>
      pedir(`${url}/video/${video}/comentario`, { token: ana.token, cuerpo: { comentario: 'Uh' } })
    const primero = await comentar()
    const otro = await conContadorTomado(video)
    prueba.cleanup(() => otro.end())

    const comentarios = Array.from({ length: COMENTARIOS }, () => cronometrado(comentar()))
    await hasta(async () => (await sesiones(`wait_event_type = 'Lock'`)) >= 5)
    const lecturas = await Promise.all(
      ['/video', '/usuario/perfil', '/usuario/contacto', '/stats/historico', '/health/ready'].map(
        (ruta) => cronometrado(pedir(url + ruta, { metodo: 'GET', token: ana.token }))
      )
    )
    const respuestas = await Promise.all(comentarios)
    const esperando = await sesiones(`state <> 'idle' AND application_name <> ''`)
    await otro.query('COMMIT')
    const despues = await comentar()

    assert.equal(primero.estado, 201)
    assert.deepEqual(
      lecturas.map(({ estado }) => estado),
      lecturas.map(() => 200)
    )
    assert.isBelow(Math.max(...lecturas.map(({ ms }) => ms)), 1_000)
    assert.deepEqual([...new Set(respuestas.map(({ estado }) => estado))], [503])
    assert.isBelow(Math.max(...respuestas.map(({ ms }) => ms)), 6_000)
    assert.equal(esperando, 0)
    assert.equal(despues.estado, 201)
  })

  test('veinte marcas de leída esperan su turno: leer y escribir lo demás anda', async ({
    assert,
    test: prueba,
  }) => {
    const { url } = await encenderServidor(prueba, { DATABASE_URL: base.postgres.url() })
    const [ana, beto] = [await alguien(), await alguien()]
    const video = await videoDe(ana)
    const comentar = () =>
      pedir(`${url}/video/${video}/comentario`, { token: beto.token, cuerpo: { comentario: 'Uh' } })
    await comentar()
    const { rows } = await base.vigia.query('SELECT id FROM notificacion WHERE usuario = $1', [
      ana.id,
    ])
    const ruta = `${url}/usuario/notificacion/${rows[0]?.id}`
    const otro = new pg.Client(base.postgres.url())
    await otro.connect()
    prueba.cleanup(() => otro.end())
    await otro.query('BEGIN')
    await otro.query('SELECT 1 FROM notificacion WHERE id = $1 FOR UPDATE', [rows[0]?.id])

    const marcar = () => pedir(ruta, { metodo: 'PUT', token: ana.token, cuerpo: { leida: true } })
    const marcas = Array.from({ length: 20 }, marcar)
    await hasta(async () => (await sesiones(`wait_event_type = 'Lock'`)) >= 5)
    const lecturas = await Promise.all(
      ['/video', '/chat', '/usuario/notificacion', '/stats/historico'].map((leida) =>
        cronometrado(pedir(url + leida, { metodo: 'GET', token: beto.token }))
      )
    )
    const marcadas = await Promise.all(marcas)
    await otro.query('COMMIT')
    const despues = await marcar()

    assert.deepEqual(
      lecturas.map(({ estado }) => estado),
      lecturas.map(() => 200)
    )
    assert.isBelow(Math.max(...lecturas.map(({ ms }) => ms)), 1_000)
    assert.deepEqual([...new Set(marcadas.map(({ estado }) => estado))], [503])
    assert.equal(despues.estado, 200)
  })

  test('lo que se corta de este lado se cancela en PostgreSQL', async ({
    assert,
    test: prueba,
  }) => {
    const { url } = await encenderServidor(prueba, {
      DATABASE_URL: base.postgres.url(),
      // Sin límites en PostgreSQL queda solo el nuestro, de veinte segundos.
      DATABASE_SENTENCIA_MS: '0',
      DATABASE_BLOQUEO_MS: '0',
    })
    const [ana, beto] = [await alguien(), await alguien()]
    const video = await videoDe(beto)
    const comentar = () =>
      pedir(`${url}/video/${video}/comentario`, { token: ana.token, cuerpo: { comentario: 'Uh' } })
    await comentar()
    const otro = await conContadorTomado(video)
    prueba.cleanup(() => otro.end())

    const { estado, ms } = await cronometrado(comentar())
    await hasta(async () => (await sesiones(`wait_event_type = 'Lock'`)) === 0)

    assert.equal(estado, 503)
    assert.isAbove(ms, 19_000)
  }).timeout(60_000)

  test('una sesión tiene nombre y un plazo, que con 0 es el del rol', async ({
    assert,
    test: prueba,
  }) => {
    const { url } = await encenderServidor(prueba, {
      DATABASE_URL: `${base.postgres.url()}&application_name=uno`,
      DATABASE_SENTENCIA_MS: '300',
      DATABASE_BLOQUEO_MS: '0',
    })
    const otro = await conBloqueo(base.postgres)
    prueba.cleanup(() => otro.end())

    const { estado, ms } = await cronometrado(pedir(`${url}/stats/historico`, { metodo: 'GET' }))

    assert.equal(estado, 503)
    assert.isBelow(ms, 2_000)
    assert.isAbove(await sesiones(`application_name = 'uno'`), 0)
  })
})
