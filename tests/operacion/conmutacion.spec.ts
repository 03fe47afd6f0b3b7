import { test } from '@japa/runner'
import pg from 'pg'
import { Cable } from '#tests/entregas/cable'
import { hasta } from '#tests/apoyo/espera'
import { encenderPostgres, type PostgresEfimero } from '#tests/postgres/servidor'
import { alguien, pedir, type Alguien } from './acciones.js'
import { cronometrar, encenderServidor, migrar } from './servidores.js'

/** En cuánto tiene que volver a escribirse. */
const LIMITE_MS = 5_000

test.group('Cuando el principal pasa a ser otro', (group) => {
  let uno: PostgresEfimero
  let dos: PostgresEfimero

  group.setup(async () => {
    ;[uno, dos] = await Promise.all([encenderPostgres(), encenderPostgres()])
    await Promise.all([uno, dos].map((postgres) => migrar(postgres.url())))
    return async () => {
      await Promise.all([uno.detener(), dos.detener()])
    }
  })

  group.each.teardown(async () => {
    await soloLectura(uno, 'off')
    await soloLectura(dos, 'off')
  })

  const direccion = (atributos: string) =>
    `postgres://postgres@127.0.0.1:${uno.puerto},127.0.0.1:${dos.puerto}/postgres?sslmode=disable&target_session_attrs=${atributos}`

  async function en<Valor>(
    { url }: PostgresEfimero,
    tarea: (cliente: pg.Client) => Promise<Valor>
  ) {
    const cliente = new pg.Client(url())
    await cliente.connect()
    try {
      await cliente.query('SET default_transaction_read_only = off')
      return await tarea(cliente)
    } finally {
      await cliente.end()
    }
  }

  /** Lo que le pasa a un principal que dejó de serlo: solo se lee, y sus conexiones siguen. */
  const soloLectura = (postgres: PostgresEfimero, valor: 'on' | 'off') =>
    en(postgres, async (cliente) => {
      await cliente.query(`ALTER SYSTEM SET default_transaction_read_only = ${valor}`)
      await cliente.query('SELECT pg_reload_conf()')
    })

  async function contactos(): Promise<[Alguien, Alguien]> {
    const [ana, beto] = [await alguien(), await alguien()]
    for (const postgres of [uno, dos]) {
      await en(postgres, (cliente) =>
        cliente.query('INSERT INTO contacto (usuario_1, usuario_2) VALUES ($1, $2)', [
          ana.id,
          beto.id,
        ])
      )
    }
    return [ana, beto]
  }

  const listo = (url: string) => cronometrar(`${url}/health/ready`)

  async function estadoDe(url: string) {
    const { estado } = await listo(url)
    return estado
  }

  test('las escrituras vuelven a andar en el otro y ninguna queda en el anterior', async ({
    assert,
    test: prueba,
  }) => {
    const [ana, beto] = await contactos()
    const { url } = await encenderServidor(prueba, { DATABASE_URL: direccion('read-write') })
    const decir = () =>
      pedir(`${url}/chat/${beto.id}`, { token: ana.token, cuerpo: { mensaje: 'Hola' } })
    // Que haya varias conexiones abiertas con el primero.
    const antes = await Promise.all(Array.from({ length: 20 }, decir))

    await soloLectura(dos, 'on')
    await soloLectura(uno, 'on')
    await hasta(async () => (await estadoDe(url)) === 503)
    const sinPrincipal = await listo(url)
    await soloLectura(dos, 'off')
    const desde = performance.now()
    await hasta(async () => {
      const { estado } = await decir()
      return estado === 201
    })
    const ms = performance.now() - desde
    const despues = await Promise.all(Array.from({ length: 20 }, decir))
    const salud = await listo(url)

    assert.deepEqual([...new Set(antes.map(({ estado }) => estado))], [201])
    assert.containSubset(sinPrincipal.cuerpo, { base: 'solo lectura' })
    assert.isBelow(ms, LIMITE_MS)
    assert.deepEqual([...new Set(despues.map(({ estado }) => estado))], [201])
    assert.equal(salud.estado, 200)
    const guardados = await en(dos, (cliente) =>
      cliente.query('SELECT 1 FROM mensaje WHERE emisor = $1', [ana.id])
    )
    assert.lengthOf(guardados.rows, 21)
  })

  test('con el otro ya disponible, a lo sumo un par de escrituras encuentran al anterior', async ({
    assert,
    test: prueba,
  }) => {
    const [ana, beto] = await contactos()
    const { url } = await encenderServidor(prueba, { DATABASE_URL: direccion('read-write') })
    const decir = () =>
      pedir(`${url}/chat/${beto.id}`, { token: ana.token, cuerpo: { mensaje: 'Hola' } })
    await Promise.all(Array.from({ length: 20 }, decir))

    await soloLectura(uno, 'on')
    const estados: number[] = []
    for (let i = 0; i < 30; i++) {
      const { estado } = await decir()
      estados.push(estado)
    }

    assert.isAtMost(estados.filter((estado) => estado !== 201).length, 2)
    assert.deepEqual([...new Set(estados.slice(2))], [201])
    assert.equal(await estadoDe(url), 200)
  })

  test('con un solo host que ahora lleva a otro lado, lo abierto con el anterior se deja', async ({
    assert,
    test: prueba,
  }) => {
    const [ana, beto] = await contactos()
    const cable = await Cable.tender(prueba, uno.url())
    const { url } = await encenderServidor(prueba, { DATABASE_URL: cable.url })
    const decir = () =>
      pedir(`${url}/chat/${beto.id}`, { token: ana.token, cuerpo: { mensaje: 'Hola' } })
    await Promise.all(Array.from({ length: 20 }, decir))

    await soloLectura(uno, 'on')
    const mientras = [await decir(), await listo(url)].map(({ estado }) => estado)
    cable.apuntar(dos.url())
    const estados: number[] = []
    for (let i = 0; i < 30; i++) {
      const { estado } = await decir()
      estados.push(estado)
    }

    assert.deepEqual(mientras, [503, 503])
    // Una que se haya abierto justo antes.
    assert.deepEqual([...new Set(estados.slice(1))], [201])
    assert.equal(await estadoDe(url), 200)
  })

  test('con any alcanza con que uno conteste, y se prueba en orden', async ({
    assert,
    test: prueba,
  }) => {
    const { url } = await encenderServidor(prueba, { DATABASE_URL: direccion('any') })
    const sesiones = (postgres: PostgresEfimero) =>
      en(postgres, async (cliente) => {
        const { rows } = await cliente.query(
          `SELECT 1 FROM pg_stat_activity WHERE application_name = 'chotuve-app-server'`
        )
        return rows.length
      })
    const primera = await listo(url)
    const enElPrimero = await sesiones(uno)
    await uno.apagar()
    prueba.cleanup(() => uno.encender())
    await hasta(async () => (await estadoDe(url)) === 200)
    const enElSegundo = await sesiones(dos)

    assert.equal(primera.estado, 200)
    assert.isAbove(enElPrimero, 0)
    assert.isAbove(enElSegundo, 0)
  })

  test('si el primero calla se usa el segundo, con {atributos}')
    .with([{ atributos: 'any' }, { atributos: 'read-write' }])
    .run(async ({ assert, test: prueba }, { atributos }) => {
      const cable = await Cable.tender(prueba, uno.url())
      cable.callar()
      const { port } = new URL(cable.url)
      // Sin sslmode, además, hay que preguntarle si ofrece TLS.
      const { url } = await encenderServidor(prueba, {
        DATABASE_URL: `postgres://postgres@127.0.0.1:${port},127.0.0.1:${dos.puerto}/postgres?target_session_attrs=${atributos}`,
      })
      const { estado } = await cronometrar(`${url}/stats/historico`)

      assert.equal(estado, 200)
    })

  test('migrar también busca al que acepta escrituras', async ({ assert }) => {
    await soloLectura(uno, 'on')
    await assert.doesNotReject(() => migrar(direccion('read-write')))
  })
})
