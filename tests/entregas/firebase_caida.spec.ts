import { test } from '@japa/runner'
import Notificacion from '#models/notificacion'
import { FCM } from '@chotuve/red-local/firebase/google'
import { hasta } from '#tests/apoyo/espera'
import { Escenario, escribir } from './escenario.js'

const TEXTOS = Array.from({ length: 5 }, (_, orden) => `mensaje ${orden}`)
const nuncaContesta = () => new Promise<never>(() => {})

test.group('Firebase | con fallas', () => {
  test('no acepta conexiones y después vuelve: todo llega una vez y en orden', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const [ana, beto] = await escenario.contactos(servidor)
    await escenario.firebase.cortar()

    for (const texto of TEXTOS) {
      const respuesta = await escribir(servidor.client, ana, beto, texto)
      assert.equal(respuesta.status(), 201)
    }
    await escenario.intentadoYFallado()
    await escenario.firebase.reanudar()
    await escenario.nadaPendiente()

    assert.deepEqual(escenario.replicados(ana, beto), TEXTOS)
    assert.sameDeepMembers(
      escenario.llegadas(beto).slice(1),
      TEXTOS.map((texto) => ['Nuevo mensaje de Ana.', texto])
    )
  })

  test('acepta conexiones y no contesta: las respuestas no esperan y después llega todo', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const [ana, beto] = await escenario.contactos(servidor)
    const { base, google } = escenario.firebase
    base.callada = true
    google.contestar = nuncaContesta

    for (const texto of TEXTOS) {
      const respuesta = await escribir(servidor.client, ana, beto, texto)
      // Llegó mientras Firebase sigue callada: no la esperó.
      assert.equal(respuesta.status(), 201)
      assert.isTrue(base.callada)
    }
    await escenario.intentadoYFallado()
    base.callada = false
    google.contestar = FCM.aceptado
    await escenario.nadaPendiente()

    assert.deepEqual(escenario.replicados(ana, beto), TEXTOS)
    assert.lengthOf(escenario.llegadas(beto).slice(1), TEXTOS.length)
  })

  test('quien da los tokens acepta uno y no lo contesta nunca: no se lo espera, y después llega todo', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const { google } = escenario.firebase
    google.tokensCallados = true
    const servidor = await escenario.servidor()

    const haciendoseContactos = escenario.contactos(servidor)
    await escenario.fallado('notificacion')
    google.tokensCallados = false
    const [ana, beto] = await haciendoseContactos

    assert.lengthOf(escenario.llegadas(ana), 1)
    assert.lengthOf(escenario.llegadas(beto), 1)
  })

  test('{estado} con Retry-After: no se insiste antes, y cada intento es un solo pedido')
    .with([
      { estado: 429, codigo: 'QUOTA_EXCEEDED' },
      { estado: 503, codigo: 'UNAVAILABLE' },
    ])
    .run(async ({ assert, test: prueba }, { estado, codigo }) => {
      const escenario = await Escenario.preparar(prueba)
      const servidor = await escenario.servidor()
      const [ana, beto] = await escenario.contactos(servidor)
      const { google } = escenario.firebase
      const pedidos: number[] = []
      google.contestar = () => {
        pedidos.push(performance.now())
        return pedidos.length === 1
          ? FCM.error(estado, codigo, { 'Retry-After': '3' })
          : FCM.aceptado()
      }

      await escribir(servidor.client, ana, beto, 'hola')
      await escenario.nadaPendiente()

      assert.lengthOf(pedidos, 2)
      const { intentos } = await Notificacion.query().orderBy('id', 'desc').firstOrFail()
      assert.equal(intentos, 2)
      const [primero = 0, segundo = 0] = pedidos
      assert.isAtLeast(segundo - primero, 3_000)
      assert.deepEqual(escenario.llegadas(beto).at(-1), ['Nuevo mensaje de Ana.', 'hola'])
    })

  test('un 500 se reintenta hasta que anda', async ({ assert, test: prueba }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const [ana, beto] = await escenario.contactos(servidor)
    const { google } = escenario.firebase
    let fallas = 3
    google.contestar = () => (fallas-- > 0 ? FCM.error(500, 'INTERNAL') : FCM.aceptado())

    await escribir(servidor.client, ana, beto, 'hola')
    await hasta(() => escenario.llegadas(beto).length === 2, 'que llegue')
    await escenario.nadaPendiente()

    assert.deepEqual(escenario.llegadas(beto).slice(1), [['Nuevo mensaje de Ana.', 'hola']])
  })

  test('Retry-After {valor}: ni se insiste sin parar, ni se deja de intentar')
    .with([{ valor: '99999999999999999999' }, { valor: '9999999999' }])
    .run(async ({ assert, test: prueba }, { valor }) => {
      const escenario = await Escenario.preparar(prueba)
      const servidor = await escenario.servidor()
      const [ana, beto] = await escenario.contactos(servidor)
      const { google } = escenario.firebase
      let pedidos = 0
      google.contestar = () =>
        ++pedidos === 1 ? FCM.error(503, 'UNAVAILABLE', { 'Retry-After': valor }) : FCM.aceptado()

      await escribir(servidor.client, ana, beto, 'hola')
      await hasta(() => escenario.llegadas(beto).length === 2, 'que se reintente', 20_000)

      assert.equal(pedidos, 2)
    })
})
