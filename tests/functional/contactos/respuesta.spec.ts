import { test } from '@japa/runner'
import { SolicitudContactoFactory } from '#database/factories/solicitud_contacto_factory'
import { casos } from '#tests/casos'
import { enviarSolicitud, registrar, registrarVarias } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'
import { cancelar, recibidas, responder, RUTA } from './pedidos.js'

test.group('Respuesta a las solicitudes', () => {
  test('la acción se mira antes que la solicitud: {titulo}')
    .with(
      casos([
        {},
        { accion: '' },
        { accion: 'Aceptar' },
        { accion: 'aceptar ' },
        { accion: null },
        { accion: 1 },
        { accion: ['aceptar'] },
      ])
    )
    .run(async ({ client }, { valor: cuerpo }) => {
      const ana = await registrar(client)

      const respuesta = await client.put(`${RUTA}/2147483647`).bearerToken(ana.token).json(cuerpo)

      respuesta.assertStatus(400)
      respuesta.assertBody({ mensaje: 'Acción inválida' })
    })

  test('solo el receptor la acepta o la rechaza, y solo el emisor la cancela', async ({
    client,
    assert,
  }) => {
    const [ana, beto, caro] = await registrarVarias(client, 3)
    await enviarSolicitud(client, ana, beto)
    const [{ id }] = await recibidas(client, beto)

    for (const otra of [ana, caro]) {
      for (const accion of ['aceptar', 'rechazar']) {
        const respuesta = await responder(client, otra, id, accion)
        respuesta.assertStatus(404)
        assert.onlyProperties(respuesta.body(), ['mensaje'])
      }
    }
    for (const otra of [beto, caro]) {
      const respuesta = await cancelar(client, otra, id)
      respuesta.assertStatus(404)
      assert.onlyProperties(respuesta.body(), ['mensaje'])
    }

    const cancelacion = await cancelar(client, ana, id)
    cancelacion.assertStatus(200)
    cancelacion.assertBody({})
    assert.deepEqual(await recibidas(client, beto), [])
  })

  test('rechazada se va sin dejar contacto', async ({ client, assert }) => {
    const [ana, beto] = await registrarVarias(client, 2)
    await enviarSolicitud(client, ana, beto)
    const [{ id }] = await recibidas(client, beto)

    const respuesta = await responder(client, beto, id, 'rechazar')

    respuesta.assertStatus(200)
    respuesta.assertBody({})
    assert.deepEqual(await recibidas(client, beto), [])
    const perfil = await client.get(`/usuario/${ana.id}/perfil`).bearerToken(beto.token)
    assert.isNull(perfil.body()['estado-contacto'])
  })
  test('aceptada deja un contacto de los dos y no se puede volver a contestar', async ({
    client,
    assert,
  }) => {
    const [ana, beto] = await registrarVarias(client, 2)
    await enviarSolicitud(client, ana, beto)
    const [{ id }] = await recibidas(client, beto)

    const aceptacion = await responder(client, beto, id, 'aceptar')

    aceptacion.assertStatus(200)
    aceptacion.assertBody({})
    assert.deepEqual(await recibidas(client, beto), [])
    for (const [de, otro] of [
      [ana, beto],
      [beto, ana],
    ] as const) {
      const contactos = await cuerpoDe(client.get('/usuario/contacto').bearerToken(de.token))
      assert.deepEqual(contactos, [{ id: otro.id, email: otro.email, foto: null }])
    }
    for (const accion of ['aceptar', 'rechazar']) {
      const otra = await responder(client, beto, id, accion)
      otra.assertStatus(404)
    }
    const cancelacion = await cancelar(client, ana, id)
    cancelacion.assertStatus(404)
  })

  test('después de rechazada o cancelada se puede pedir de nuevo, desde los dos lados', async ({
    client,
    assert,
  }) => {
    const [ana, beto] = await registrarVarias(client, 2)

    await enviarSolicitud(client, ana, beto)
    const [rechazada] = await recibidas(client, beto)
    await responder(client, beto, rechazada.id, 'rechazar')
    await enviarSolicitud(client, ana, beto)
    const [cancelada] = await recibidas(client, beto)
    await cancelar(client, ana, cancelada.id)
    await enviarSolicitud(client, beto, ana)

    assert.lengthOf(await recibidas(client, ana), 1)
    assert.notEqual(rechazada.id, cancelada.id)
  })

  test('la de un emisor que auth no conoce también se acepta', async ({ client, assert }) => {
    const ana = await registrar(client)
    await SolicitudContactoFactory.merge({
      usuarioEmisor: 2_000_000_003,
      usuarioReceptor: ana.id,
    }).create()
    const [{ id }] = await recibidas(client, ana)

    const respuesta = await responder(client, ana, id, 'aceptar')

    respuesta.assertStatus(200)
    const contactos = await cuerpoDe(client.get('/usuario/contacto').bearerToken(ana.token))
    assert.deepEqual(contactos, [{ id: 2_000_000_003, email: '<eliminado>', foto: null }])
  })
})
