import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import { casos } from '#tests/casos'
import { enviarSolicitud, hacerContactos, registrar, type Persona } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'

const RUTA = '/usuario/solicitud-contacto'

const pedir = (client: ApiClient, de: Persona, usuarioId: unknown) =>
  client.post(RUTA).bearerToken(de.token).json({ usuario_id: usuarioId })

const recibidas = async (client: ApiClient, de: Persona) =>
  await cuerpoDe(client.get(RUTA).bearerToken(de.token))

test.group('Envío de solicitudes', () => {
  test('la recibe el receptor, la más vieja primero', async ({ client, assert }) => {
    const [ana, beto, caro] = [
      await registrar(client),
      await registrar(client),
      await registrar(client),
    ]

    const respuesta = await pedir(client, beto, String(ana.id))
    await enviarSolicitud(client, caro, ana)

    respuesta.assertStatus(201)
    respuesta.assertBody({})
    const lista = await recibidas(client, ana)
    assert.deepEqual(
      lista.map(({ usuario_id: id }: { usuario_id: number }) => id),
      [beto.id, caro.id]
    )
    assert.deepEqual(lista[0], {
      id: lista[0].id,
      usuario_id: beto.id,
      email: beto.email,
      foto: null,
    })
    assert.deepEqual(await recibidas(client, beto), [])
  })

  test('un emisor que auth no conoce se ve como eliminado', async ({ client, assert }) => {
    const ana = await registrar(client)
    await db
      .table('solicitud_contacto')
      .insert({ usuario_emisor: 2_000_000_001, usuario_receptor: ana.id })

    const [solicitud] = await recibidas(client, ana)

    assert.containsSubset(solicitud, {
      usuario_id: 2_000_000_001,
      email: '<eliminado>',
      foto: null,
    })
  })

  test('sin usuario_id dice que falta: {titulo}')
    .with(casos([{}, { usuario_id: null }]))
    .run(async ({ client }, { valor: cuerpo }) => {
      const ana = await registrar(client)

      const respuesta = await client.post(RUTA).bearerToken(ana.token).json(cuerpo)

      respuesta.assertStatus(400)
      respuesta.assertBody({ mensaje: 'Falta usuario_id.' })
    })

  test('rechaza como inválido {titulo}')
    .with(casos([0, -1, 1.5, '0', '-1', '1.5', '', ' 1', '١', true, [], {}]))
    .run(async ({ client, assert }, { valor }) => {
      const ana = await registrar(client)

      const respuesta = await pedir(client, ana, valor)

      respuesta.assertStatus(400)
      assert.notEqual(respuesta.body().mensaje, 'Falta usuario_id.')
    })

  test('{titulo} no es de nadie')
    .with(casos([2_147_483_647, 2_147_483_648, '99999999999999999999', 1e300]))
    .run(async ({ client }, { valor }) => {
      const ana = await registrar(client)

      const respuesta = await pedir(client, ana, valor)

      respuesta.assertStatus(404)
      respuesta.assertBody({})
    })

  test('no se puede a uno mismo, repetir, cruzar, ni a un contacto', async ({ client }) => {
    const [ana, beto] = [await registrar(client), await registrar(client)]
    const rechazo = async (de: Persona, a: Persona, mensaje: string) => {
      const respuesta = await pedir(client, de, a.id)
      respuesta.assertStatus(400)
      respuesta.assertBody({ mensaje })
    }

    await rechazo(ana, ana, 'No podés enviarte una solicitud a vos mismo')
    await enviarSolicitud(client, ana, beto)
    await rechazo(ana, beto, 'Ya hay una solicitud pendiente.')
    await rechazo(beto, ana, 'Debe aceptar la solicitud')
    const [una, otra] = [await registrar(client), await registrar(client)]
    await hacerContactos(client, una, otra)
    await rechazo(una, otra, 'El usuario ya es un contacto')
    await rechazo(otra, una, 'El usuario ya es un contacto')
  })
})

test.group('Respuesta a las solicitudes', () => {
  test('la acción se mira antes que la solicitud: {titulo}')
    .with(casos([{}, { accion: 'borrar' }, { accion: null }, { accion: ['aceptar'] }]))
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
    const [ana, beto, caro] = [
      await registrar(client),
      await registrar(client),
      await registrar(client),
    ]
    await enviarSolicitud(client, ana, beto)
    const [{ id }] = await recibidas(client, beto)

    for (const { token } of [ana, caro]) {
      for (const accion of ['aceptar', 'rechazar']) {
        const respuesta = await client.put(`${RUTA}/${id}`).bearerToken(token).json({ accion })
        respuesta.assertStatus(404)
        assert.onlyProperties(respuesta.body(), ['mensaje'])
      }
    }
    for (const { token } of [beto, caro]) {
      const respuesta = await client.delete(`${RUTA}/${id}`).bearerToken(token)
      respuesta.assertStatus(404)
      assert.onlyProperties(respuesta.body(), ['mensaje'])
    }

    const cancelacion = await client.delete(`${RUTA}/${id}`).bearerToken(ana.token)
    cancelacion.assertStatus(200)
    cancelacion.assertBody({})
    assert.deepEqual(await recibidas(client, beto), [])
  })

  test('rechazada se va sin dejar contacto', async ({ client, assert }) => {
    const [ana, beto] = [await registrar(client), await registrar(client)]
    await enviarSolicitud(client, ana, beto)
    const [{ id }] = await recibidas(client, beto)

    const respuesta = await client
      .put(`${RUTA}/${id}`)
      .bearerToken(beto.token)
      .json({ accion: 'rechazar' })

    respuesta.assertStatus(200)
    respuesta.assertBody({})
    assert.deepEqual(await recibidas(client, beto), [])
    const perfil = await client.get(`/usuario/${ana.id}/perfil`).bearerToken(beto.token)
    assert.isNull(perfil.body()['estado-contacto'])
  })
})
