import { test } from '@japa/runner'
import { Cable } from '#tests/entregas/cable'
import { hasta } from '#tests/apoyo/espera'
import { encenderPostgres, type PostgresEfimero } from '#tests/postgres/servidor'
import { cronometrar, encenderServidor, migrar } from './servidores.js'

/** La comprobación vence antes de los 2 s; lo demás es para una máquina ocupada. */
const LIMITE_MS = 4_000
const LISTO = { estado: 'ok', base: 'contesta', migraciones: 'al día', apagando: false }

test.group('Salud', (group) => {
  let postgres: PostgresEfimero

  group.setup(async () => {
    postgres = await encenderPostgres()
    return () => postgres.detener()
  })

  const listo = (url: string) => cronometrar(`${url}/health/ready`)

  test('sin migrar no está listo, y al migrar lo está sin reiniciarlo', async ({
    assert,
    test: prueba,
  }) => {
    const { url } = await encenderServidor(prueba, { DATABASE_URL: postgres.url() })
    const antes = await listo(url)
    await migrar(postgres.url())
    const despues = await listo(url)

    assert.equal(antes.estado, 503)
    assert.containSubset(antes.cuerpo, { base: 'contesta', migraciones: 'pendientes' })
    assert.equal(despues.estado, 200)
    assert.containSubset(despues.cuerpo, LISTO)
  })

  test('sin base no está listo pero sigue vivo, contesta a tiempo y no cuenta dónde está', async ({
    assert,
    test: prueba,
  }) => {
    const cable = await Cable.tender(prueba, postgres.url())
    const { url } = await encenderServidor(prueba, { DATABASE_URL: cable.url })
    const antes = await listo(url)
    cable.callar()
    const preguntas = await Promise.all(Array.from({ length: 30 }, () => listo(url)))
    const vivo = await cronometrar(`${url}/health/live`)
    cable.hablar()
    await hasta(async () => {
      const { estado } = await listo(url)
      return estado === 200
    })

    assert.equal(antes.estado, 200)
    for (const { estado, cuerpo, ms } of preguntas) {
      assert.equal(estado, 503)
      assert.isBelow(ms, LIMITE_MS)
      assert.containSubset(cuerpo, { base: 'no contesta', migraciones: 'al día' })
      assert.notInclude(JSON.stringify(cuerpo), '127.0.0.1')
    }
    assert.equal(vivo.estado, 200)
    assert.containSubset(vivo.cuerpo, { estado: 'ok' })
  })

  test('con auth y media caídos sigue listo, y los dice al lado', async ({
    assert,
    test: prueba,
  }) => {
    const { url } = await encenderServidor(prueba, {
      DATABASE_URL: 'sqlite:///:memory:',
      CHOTUVE_AUTH_URL: 'http://127.0.0.1:1',
      CHOTUVE_MEDIA_URL: 'http://127.0.0.1:1',
    })
    const cabeceras = { Authorization: 'Bearer x' }
    const pedidos = Array.from({ length: 30 }, () =>
      cronometrar(`${url}/usuario`, { headers: cabeceras })
    )
    await Promise.all(pedidos)
    const { estado, cuerpo } = await listo(url)

    assert.equal(estado, 200)
    assert.containSubset(cuerpo, {
      ...LISTO,
      otros: {
        auth: { circuito: 'abierto', mamparos: { sesion: 'abierto', ingresos: 'cerrado' } },
        media: { circuito: 'cerrado', ultima: null },
        firebase: 'apagado',
        cola: 'apagada',
      },
    })
  })
})
