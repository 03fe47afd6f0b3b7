import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { FCM } from '@chotuve/red-local/firebase/google'
import { hasta } from '#tests/apoyo/espera'
import { Escenario, escribir } from './escenario.js'

test.group('Firebase | lo que rechaza', () => {
  test('un dispositivo que ya no existe se olvida, y no es un error', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const [ana, beto] = await escenario.contactos(servidor)
    const { base, google } = escenario.firebase
    google.contestar = () => FCM.error(404, 'UNREGISTERED')

    await escribir(servidor.client, ana, beto, 'hola')
    await escenario.nadaPendiente()

    assert.isNull(base.leerDe('notificaciones', String(beto.id)))
    assert.equal(base.leerDe('notificaciones', String(ana.id)), `dispositivo-${ana.id}`)
    const ultima = await db.from('notificacion').where('usuario', beto.id).orderBy('id', 'desc')
    assert.equal(ultima[0].estado, 'sin_dispositivo')
  })

  test('si mientras tanto el teléfono anotó otro, ese queda y recibe', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const [ana, beto] = await escenario.contactos(servidor)
    const { base, google } = escenario.firebase
    google.contestar = ({ token }) => {
      if (token === 'nuevo') {
        return FCM.aceptado()
      }
      escenario.dispositivo(beto, 'nuevo')
      return FCM.error(404, 'UNREGISTERED')
    }

    await escribir(servidor.client, ana, beto, 'hola')
    await escenario.nadaPendiente()

    assert.equal(base.leerDe('notificaciones', String(beto.id)), 'nuevo')
    const delNuevo = google.entregados.filter(({ token }) => token === 'nuevo')
    assert.deepEqual(
      delNuevo.map(({ notification }) => notification.body),
      ['hola']
    )
  })

  test('un argumento inválido es una entrega fallida que no frena a las demás ni quita el token', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const [ana, beto] = await escenario.contactos(servidor)
    const { base, google } = escenario.firebase
    google.contestar = ({ notification }) =>
      notification.body === 'veneno' ? FCM.error(400, 'INVALID_ARGUMENT') : FCM.aceptado()

    for (const texto of ['antes', 'veneno', 'después']) {
      await escribir(servidor.client, ana, beto, texto)
    }
    await escenario.nadaPendiente()

    const llegadas = escenario.llegadas(beto).map(([, cuerpo]) => cuerpo)
    assert.sameMembers(llegadas.slice(1), ['antes', 'después'])
    assert.equal(base.leerDe('notificaciones', String(beto.id)), `dispositivo-${beto.id}`)
    const fallidas = await db.from('notificacion').where('estado', 'fallida')
    assert.deepEqual(
      fallidas.map(({ cuerpo, ultimo_error: error }) => [cuerpo, error]),
      [['veneno', 'INVALID_ARGUMENT']]
    )
  })

  test('un mensaje que la base rechaza no frena a los que siguen', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const [ana, beto] = await escenario.contactos(servidor)
    const { base } = escenario.firebase
    let soltar = () => {}
    const suelto = new Promise<void>((seguir) => (soltar = seguir))
    base.antesDeEscribir = async (cambios) => {
      await suelto
      return JSON.stringify([...cambios]).includes('veneno') ? 'No se admite' : null
    }
    // El primero queda retenido: los demás se juntan en una tanda.
    for (const texto of ['uno', 'dos', 'veneno', 'tres', 'cuatro']) {
      await escribir(servidor.client, ana, beto, texto)
    }
    soltar()
    await escenario.nadaPendiente()

    assert.deepEqual(escenario.replicados(ana, beto), ['uno', 'dos', 'tres', 'cuatro'])
    const fallidos = await db.from('mensaje').where('estado', 'fallida')
    assert.deepEqual(
      fallidos.map(({ mensaje }) => mensaje),
      ['veneno']
    )
    assert.match(fallidos[0].ultimo_error, /No se admite/i)
  })

  test('un texto enorme se corta por puntos de código hasta entrar en FCM', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const [ana, beto] = await escenario.contactos(servidor)
    const mensaje = '😀'.repeat(20_000)

    await escribir(servidor.client, ana, beto, mensaje)
    await hasta(() => escenario.llegadas(beto).length === 2, 'que llegue cortado')
    await escenario.nadaPendiente()

    const [, cuerpo = ''] = escenario.llegadas(beto).at(-1) ?? []
    assert.match(cuerpo, /^(😀){900,}…$/u)
    assert.isTrue(escenario.replicados(ana, beto)[0] === mensaje)
  })

  test('un 404 que no dice UNREGISTERED no le quita a nadie su dispositivo, y se reintenta', async ({
    assert,
    test: prueba,
  }) => {
    const escenario = await Escenario.preparar(prueba)
    const servidor = await escenario.servidor()
    const [ana, beto] = await escenario.contactos(servidor)
    const { base, google } = escenario.firebase
    let pedidos = 0
    google.contestar = () =>
      ++pedidos === 1
        ? { estado: 404, cuerpo: { error: { code: 404, status: 'NOT_FOUND', message: 'No' } } }
        : FCM.aceptado()

    await escribir(servidor.client, ana, beto, 'hola')
    await escenario.nadaPendiente()

    assert.equal(base.leerDe('notificaciones', String(beto.id)), `dispositivo-${beto.id}`)
    assert.equal(pedidos, 2)
    assert.deepEqual(escenario.llegadas(beto).at(-1), ['Nuevo mensaje de Ana.', 'hola'])
  })

  test('{codigo} es una entrega fallida, y el dispositivo queda')
    .with([
      { estado: 403, codigo: 'SENDER_ID_MISMATCH' },
      { estado: 401, codigo: 'THIRD_PARTY_AUTH_ERROR' },
    ])
    .run(async ({ assert, test: prueba }, { estado, codigo }) => {
      const escenario = await Escenario.preparar(prueba)
      const servidor = await escenario.servidor()
      const [ana, beto] = await escenario.contactos(servidor)
      const { base, google } = escenario.firebase
      google.contestar = () => FCM.error(estado, codigo)

      await escribir(servidor.client, ana, beto, 'hola')
      await hasta(
        async () => (await db.from('notificacion').where('estado', 'fallida').first()) !== null,
        'que quede fallida',
        20_000
      )

      assert.equal(base.leerDe('notificaciones', String(beto.id)), `dispositivo-${beto.id}`)
    })
})
