import { test } from '@japa/runner'
import { Cable } from '#tests/entregas/cable'
import { hasta } from '#tests/apoyo/espera'
import type { PostgresEfimero } from '#tests/postgres/servidor'
import { DosBases, en, estadoDe, listo, soloLectura } from './dos_bases.js'
import { cronometrar, encenderServidor, migrar } from './servidores.js'

test.group('Con varios hosts', (group) => {
  const bases = new DosBases(group)

  test('con any alcanza con que uno conteste, y se prueba en orden', async ({
    assert,
    test: prueba,
  }) => {
    const { url } = await encenderServidor(prueba, { DATABASE_URL: bases.direccion('any') })
    const sesiones = (postgres: PostgresEfimero) =>
      en(postgres, async (cliente) => {
        const { rows } = await cliente.query(
          `SELECT 1 FROM pg_stat_activity WHERE application_name = 'chotuve-app-server'`
        )
        return rows.length
      })
    const primera = await listo(url)
    const enElPrimero = await sesiones(bases.uno)
    await bases.uno.apagar()
    prueba.cleanup(() => bases.uno.encender())
    await hasta(async () => (await estadoDe(url)) === 200)
    const enElSegundo = await sesiones(bases.dos)

    assert.equal(primera.estado, 200)
    assert.isAbove(enElPrimero, 0)
    assert.isAbove(enElSegundo, 0)
  })

  test('si el primero calla se usa el segundo, con {atributos}')
    .with([{ atributos: 'any' }, { atributos: 'read-write' }])
    .run(async ({ assert, test: prueba }, { atributos }) => {
      const cable = await Cable.tender(prueba, bases.uno.url())
      cable.callar()
      const { port } = new URL(cable.url)
      // Sin sslmode, además, hay que preguntarle si ofrece TLS.
      const { url } = await encenderServidor(prueba, {
        DATABASE_URL: `postgres://postgres@127.0.0.1:${port},127.0.0.1:${bases.dos.puerto}/postgres?target_session_attrs=${atributos}`,
      })
      const { estado } = await cronometrar(`${url}/stats/historico`)

      assert.equal(estado, 200)
    })

  test('migrar también busca al que acepta escrituras', async ({ assert }) => {
    await soloLectura(bases.uno, 'on')
    await assert.doesNotReject(() => migrar(bases.direccion('read-write')))
  })
})
