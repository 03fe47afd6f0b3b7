import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { ApiResponse } from '@japa/api-client'
import Notificacion from '#models/notificacion'
import { enviarSolicitud, registrar, registrarVarias, type Persona } from '#tests/personas'
import { cancelar, pedir, recibidas, responder } from './pedidos.js'

/** Cuántas respuestas hubo de cada estado. */
function porEstado(respuestas: ApiResponse[]) {
  const cuentas: Record<number, number> = {}
  for (const respuesta of respuestas) {
    cuentas[respuesta.status()] = (cuentas[respuesta.status()] ?? 0) + 1
  }
  return cuentas
}

async function filasDelPar(tabla: string, una: string, otra: string, a: Persona, b: Persona) {
  const filas = await db.from(tabla).whereIn(una, [a.id, b.id]).whereIn(otra, [a.id, b.id])
  return filas.length
}

const solicitudes = (a: Persona, b: Persona) =>
  filasDelPar('solicitud_contacto', 'usuario_emisor', 'usuario_receptor', a, b)

const contactos = (a: Persona, b: Persona) =>
  filasDelPar('contacto', 'usuario_1', 'usuario_2', a, b)

test.group('Solicitudes a la vez', (group) => {
  let ana: Persona
  let beto: Persona

  group.each.setup(async ($test) => {
    const { client } = $test.context
    ana = await registrar(client)
    beto = await registrar(client)
  })

  test('de veinte iguales queda una', async ({ client, assert }) => {
    const respuestas = await Promise.all(
      Array.from({ length: 20 }, () => pedir(client, ana, beto.id))
    )

    assert.deepEqual(porEstado(respuestas), { 201: 1, 400: 19 })
    assert.equal(await solicitudes(ana, beto), 1)
    assert.lengthOf(await Notificacion.findManyBy({ usuario: beto.id }), 1)
  })

  test('de las cruzadas queda una, y a la otra le dicen lo que corresponde', async ({
    client,
    assert,
  }) => {
    const respuestas = await Promise.all(
      Array.from({ length: 20 }, (_, vez) =>
        vez % 2 === 0 ? pedir(client, ana, beto.id) : pedir(client, beto, ana.id)
      )
    )

    assert.deepEqual(porEstado(respuestas), { 201: 1, 400: 19 })
    assert.equal(await solicitudes(ana, beto), 1)
    const deAna = await recibidas(client, beto)
    for (const [vez, respuesta] of respuestas.entries()) {
      const esDelEmisor = (vez % 2 === 0) === (deAna.length === 1)
      if (respuesta.status() === 400) {
        respuesta.assertBody({
          mensaje: esDelEmisor ? 'Ya hay una solicitud pendiente.' : 'Debe aceptar la solicitud',
        })
      }
    }
  })

  test('de a dos, una y otra vez: una pedida y después una aceptada', async ({
    client,
    assert,
  }) => {
    for (let vuelta = 0; vuelta < 10; vuelta++) {
      const [una, otra] = await registrarVarias(client, 2)
      const cruzadas = await Promise.all([pedir(client, una, otra.id), pedir(client, otra, una.id)])
      assert.deepEqual(porEstado(cruzadas), { 201: 1, 400: 1 })

      const receptor = cruzadas[0].status() === 201 ? otra : una
      const [{ id }] = await recibidas(client, receptor)
      const aceptaciones = await Promise.all([
        responder(client, receptor, id, 'aceptar'),
        responder(client, receptor, id, 'aceptar'),
      ])
      assert.deepEqual(porEstado(aceptaciones), { 200: 1, 404: 1 })
      assert.equal(await contactos(una, otra), 1)
    }
  })

  test('aceptada veinte veces hace un contacto', async ({ client, assert }) => {
    await enviarSolicitud(client, ana, beto)
    const [{ id }] = await recibidas(client, beto)

    const respuestas = await Promise.all(
      Array.from({ length: 20 }, () => responder(client, beto, id, 'aceptar'))
    )

    assert.deepEqual(porEstado(respuestas), { 200: 1, 404: 19 })
    assert.lengthOf(await Notificacion.findManyBy({ usuario: ana.id }), 1)
    assert.equal(await contactos(ana, beto), 1)
    assert.equal(await solicitudes(ana, beto), 0)
  })

  test('aceptar, rechazar y cancelar a la vez: gana uno solo', async ({ client, assert }) => {
    await enviarSolicitud(client, ana, beto)
    const [{ id }] = await recibidas(client, beto)

    const respuestas = await Promise.all(
      Array.from({ length: 21 }, (_, vez) =>
        vez % 3 === 2
          ? cancelar(client, ana, id)
          : responder(client, beto, id, vez % 3 === 0 ? 'aceptar' : 'rechazar')
      )
    )

    assert.deepEqual(porEstado(respuestas), { 200: 1, 404: 20 })
    assert.equal(await solicitudes(ana, beto), 0)
    const ganadora = respuestas.findIndex((respuesta) => respuesta.status() === 200)
    assert.equal(await contactos(ana, beto), ganadora % 3 === 0 ? 1 : 0)
    assert.lengthOf(await Notificacion.findManyBy({ usuario: ana.id }), ganadora % 3 === 0 ? 1 : 0)
  })

  test('aceptar mientras el emisor vuelve a pedir nunca deja contacto y solicitud', async ({
    client,
    assert,
  }) => {
    await enviarSolicitud(client, ana, beto)
    const [{ id }] = await recibidas(client, beto)

    const respuestas = await Promise.all([
      responder(client, beto, id, 'aceptar'),
      ...Array.from({ length: 20 }, () => pedir(client, ana, beto.id)),
    ])

    assert.deepEqual(porEstado(respuestas), { 200: 1, 400: 20 })
    assert.equal(await contactos(ana, beto), 1)
    assert.equal(await solicitudes(ana, beto), 0)
  })
})
