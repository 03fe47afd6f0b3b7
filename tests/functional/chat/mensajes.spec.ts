import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient } from '@japa/api-client'
import Mensaje from '#models/mensaje'
import { casos } from '#tests/casos'
import {
  enviarSolicitud,
  hacerContactos,
  registrar,
  registrarVarias,
  type Persona,
} from '#tests/personas'

const escribir = (client: ApiClient, de: Persona, a: number, mensaje: unknown) =>
  client.post(`/chat/${a}`).bearerToken(de.token).json({ mensaje })

test.group('Chat', () => {
  test('los mensajes quedan guardados, enteros y en orden', async ({ client, assert }) => {
    const [ana, beto] = await registrarVarias(client, 2)
    await hacerContactos(client, ana, beto)
    const textos = ['hola', ' ', '  ñandú 😀  ', '😀'.repeat(20_000)]

    for (const texto of textos) {
      const respuesta = await escribir(client, ana, beto.id, texto)
      respuesta.assertStatus(201)
      respuesta.assertBody({})
    }

    const guardados = await Mensaje.query().where('emisor', ana.id).orderBy('id')
    assert.deepEqual(
      guardados.map(({ destinatario, mensaje }) => [destinatario, mensaje]),
      textos.map((texto) => [beto.id, texto])
    )
  })

  test('el mensaje se mira antes que el destinatario: {titulo}')
    .with(casos([undefined, null, '', 5, ['hola'], 'x'.repeat(20_001), 'a\0b', '\ud800']))
    .run(async ({ client, assert }, { valor }) => {
      const ana = await registrar(client)

      const respuesta = await escribir(client, ana, 2_147_483_647, valor)

      respuesta.assertStatus(400)
      assert.onlyProperties(respuesta.body(), ['mensaje'])
      if (typeof valor !== 'string' || valor === '') {
        respuesta.assertBody({ mensaje: 'Falta el mensaje' })
      }
    })

  test('un destinatario desconocido es 404, aunque haya sido contacto', async ({ client }) => {
    const ana = await registrar(client)
    const eliminado = 2_000_000_004
    await db.table('contacto').insert({ usuario_1: eliminado, usuario_2: ana.id })

    for (const destinatario of [2_147_483_647, eliminado]) {
      const respuesta = await escribir(client, ana, destinatario, 'hola')
      respuesta.assertStatus(404)
      respuesta.assertBody({ mensaje: 'El destinatario no existe.' })
    }
  })

  test('se escriben los dos, haya pedido quien haya pedido ser contacto', async ({
    client,
    assert,
  }) => {
    const [ana, beto] = await registrarVarias(client, 2)
    await hacerContactos(client, ana, beto)

    const ida = await escribir(client, ana, beto.id, 'hola')
    const vuelta = await escribir(client, beto, ana.id, 'chau')

    ida.assertStatus(201)
    vuelta.assertStatus(201)
    const { mensaje } = await Mensaje.findByOrFail({ emisor: beto.id })
    assert.equal(mensaje, 'chau')
  })

  test('solo se les escribe a los contactos: ni a quien lo pidió, ni a uno mismo', async ({
    client,
    assert,
  }) => {
    const [ana, beto] = await registrarVarias(client, 2)

    await enviarSolicitud(client, beto, ana)

    for (const { id } of [beto, ana]) {
      const respuesta = await escribir(client, ana, id, 'hola')
      respuesta.assertStatus(400)
      respuesta.assertBody({ mensaje: 'El destinatario no es contacto.' })
    }
    assert.isNull(await Mensaje.findBy({ emisor: ana.id }))
  })

  test('veinte mensajes a la vez se guardan los veinte', async ({ client, assert }) => {
    const [ana, beto] = await registrarVarias(client, 2)
    await hacerContactos(client, ana, beto)

    const respuestas = await Promise.all(
      Array.from({ length: 20 }, (_, orden) => escribir(client, ana, beto.id, String(orden)))
    )

    assert.isTrue(respuestas.every((respuesta) => respuesta.status() === 201))
    const guardados = await Mensaje.query().where('emisor', ana.id)
    assert.sameMembers(
      guardados.map(({ mensaje }) => mensaje),
      Array.from({ length: 20 }, (_, orden) => String(orden))
    )
  })
})
