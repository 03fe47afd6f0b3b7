import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { SolicitudContactoFactory } from '#database/factories/solicitud_contacto_factory'
import { casos } from '#tests/casos'
import {
  enviarSolicitud,
  hacerContactos,
  registrar,
  registrarVarias,
  type Persona,
} from '#tests/personas'
import { pedir, recibidas, RUTA } from './pedidos.js'

test.group('Envío de solicitudes', () => {
  test('la recibe el receptor, la más vieja primero', async ({ client, assert }) => {
    const [ana, beto, caro] = await registrarVarias(client, 3)

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
    await SolicitudContactoFactory.merge({
      usuarioEmisor: 2_000_000_001,
      usuarioReceptor: ana.id,
    }).create()

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

  test('a uno mismo, repetida, cruzada o a un contacto se rechaza, también en dígitos', async ({
    client,
  }) => {
    const [ana, beto] = await registrarVarias(client, 2)
    const rechazo = async (de: Persona, a: Persona, mensaje: string) => {
      for (const usuarioId of [a.id, String(a.id), `00${a.id}`]) {
        const respuesta = await pedir(client, de, usuarioId)
        respuesta.assertStatus(400)
        respuesta.assertBody({ mensaje })
      }
    }

    await rechazo(ana, ana, 'No podés enviarte una solicitud a vos mismo')
    await enviarSolicitud(client, ana, beto)
    await rechazo(ana, beto, 'Ya hay una solicitud pendiente.')
    await rechazo(beto, ana, 'Debe aceptar la solicitud')
    const [una, otra] = await registrarVarias(client, 2)
    await hacerContactos(client, una, otra)
    await rechazo(una, otra, 'El usuario ya es un contacto')
    await rechazo(otra, una, 'El usuario ya es un contacto')
  })
  test('que auth ya no conozca al otro se mira después: {mensaje}')
    .with([
      { tabla: 'solicitud_contacto', mia: true, mensaje: 'Ya hay una solicitud pendiente.' },
      { tabla: 'solicitud_contacto', mia: false, mensaje: 'Debe aceptar la solicitud' },
      { tabla: 'contacto', mia: true, mensaje: 'El usuario ya es un contacto' },
      { tabla: 'contacto', mia: false, mensaje: 'El usuario ya es un contacto' },
    ])
    .run(async ({ client }, { tabla, mia, mensaje }) => {
      const ana = await registrar(client)
      const eliminado = 2_000_000_002
      const [una, otra] = mia ? [ana.id, eliminado] : [eliminado, ana.id]
      await db
        .table(tabla)
        .insert(
          tabla === 'contacto'
            ? { usuario_1: una, usuario_2: otra }
            : { usuario_emisor: una, usuario_receptor: otra }
        )

      const respuesta = await pedir(client, ana, eliminado)

      respuesta.assertStatus(400)
      respuesta.assertBody({ mensaje })
    })
})
