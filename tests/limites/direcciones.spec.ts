import { test } from '@japa/runner'
import { encenderServidorAparte } from '#tests/servidor_aparte'
import { porEstado } from '#tests/functional/concurrencia/invariantes'
import { emailNuevo, entrar, estadosDe } from './pedidos.js'

const CON_LIMITES = { LIMITES: 'si', LIMITE_SESION_POR_DIRECCION: '2/600' }

/** Cada vez con otro e-mail: solo cuenta la dirección. */
const desde = (url: string, direccion?: string) => () => entrar(url, emailNuevo(), direccion)

test.group('Límites por dirección', (group) => {
  group.tap((prueba) => prueba.timeout(120_000))

  test('sin PROXY_CONFIABLE, un X-Forwarded-For no cambia nada', async ({
    assert,
    test: prueba,
  }) => {
    const { url, detener } = await encenderServidorAparte(CON_LIMITES)
    prueba.cleanup(async () => void (await detener()))

    const estados = await estadosDe(4, (vez) => entrar(url, emailNuevo(), `203.0.113.${vez}`))

    assert.deepEqual(estados, [400, 400, 429, 429])
  })

  test('con PROXY_CONFIABLE={confiable} vale lo que agregó el proxy, y nada de lo que ya traía')
    .with([{ confiable: '1' }, { confiable: 'loopback' }, { confiable: '10.0.0.0/8, 127.0.0.1' }])
    .run(async ({ assert, test: prueba }, { confiable }) => {
      const entorno = { ...CON_LIMITES, PROXY_CONFIABLE: confiable }
      const { url, detener } = await encenderServidorAparte(entorno)
      prueba.cleanup(async () => void (await detener()))

      const una = await estadosDe(3, desde(url, '203.0.113.1'))
      const otra = await estadosDe(3, desde(url, '203.0.113.2'))
      const inventadas = await estadosDe(3, (vez) =>
        entrar(url, emailNuevo(), `198.51.100.${vez}, 203.0.113.3`)
      )
      const deUnaCasa = await estadosDe(3, (vez) => entrar(url, emailNuevo(), `2001:db8::${vez}`))

      assert.deepEqual([una, otra, inventadas, deUnaCasa], Array(4).fill([400, 400, 429]))
    })

  test('con lo predeterminado entran 300 personas por minuto de una dirección', async ({
    assert,
    test: prueba,
  }) => {
    const { url, detener } = await encenderServidorAparte({ LIMITES: 'si' })
    prueba.cleanup(async () => void (await detener()))

    const respuestas = await Promise.all(Array.from({ length: 300 }, desde(url)))

    assert.deepEqual(porEstado(respuestas.map(({ estado }) => estado)), { 400: 300 })
  })

  test('en producción están sin pedirlo, y se apagan con LIMITES=no', async ({
    assert,
    test: prueba,
  }) => {
    const estadosCon = async (entorno: object) => {
      const { url, detener } = await encenderServidorAparte({
        NODE_ENV: 'production',
        LIMITE_SESION_POR_EMAIL: '3/600',
        ...entorno,
      })
      prueba.cleanup(async () => void (await detener()))
      const email = emailNuevo()
      const estados = await estadosDe(4, () => entrar(url, email))
      return porEstado(estados)
    }

    assert.deepEqual(await estadosCon({}), { 400: 3, 429: 1 })
    assert.deepEqual(await estadosCon({ LIMITES: 'no' }), { 400: 4 })
  })
})
