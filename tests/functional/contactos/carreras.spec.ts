import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient, ApiResponse } from '@japa/api-client'
import { enviarSolicitud, registrar, type Persona } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'

const RUTA = '/usuario/solicitud-contacto'

const pedir = (client: ApiClient, de: Persona, a: Persona) =>
  client.post(RUTA).bearerToken(de.token).json({ usuario_id: a.id })

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
    const respuestas = await Promise.all(Array.from({ length: 20 }, () => pedir(client, ana, beto)))

    assert.deepEqual(porEstado(respuestas), { 201: 1, 400: 19 })
    assert.equal(await solicitudes(ana, beto), 1)
  })

  test('de las cruzadas queda una, y a la otra le dicen lo que corresponde', async ({
    client,
    assert,
  }) => {
    const respuestas = await Promise.all(
      Array.from({ length: 20 }, (_, vez) =>
        vez % 2 === 0 ? pedir(client, ana, beto) : pedir(client, beto, ana)
      )
    )

    assert.deepEqual(porEstado(respuestas), { 201: 1, 400: 19 })
    assert.equal(await solicitudes(ana, beto), 1)
  })

  test('aceptada veinte veces hace un contacto', async ({ client, assert }) => {
    await enviarSolicitud(client, ana, beto)
    const [{ id }] = await cuerpoDe(client.get(RUTA).bearerToken(beto.token))

    const respuestas = await Promise.all(
      Array.from({ length: 20 }, () =>
        client.put(`${RUTA}/${id}`).bearerToken(beto.token).json({ accion: 'aceptar' })
      )
    )

    assert.deepEqual(porEstado(respuestas), { 200: 1, 404: 19 })
    assert.equal(await contactos(ana, beto), 1)
    assert.equal(await solicitudes(ana, beto), 0)
  })

  test('aceptar, rechazar y cancelar a la vez: gana uno solo', async ({ client, assert }) => {
    await enviarSolicitud(client, ana, beto)
    const [{ id }] = await cuerpoDe(client.get(RUTA).bearerToken(beto.token))

    const respuestas = await Promise.all(
      Array.from({ length: 21 }, (_, vez) =>
        vez % 3 === 2
          ? client.delete(`${RUTA}/${id}`).bearerToken(ana.token)
          : client
              .put(`${RUTA}/${id}`)
              .bearerToken(beto.token)
              .json({ accion: vez % 3 === 0 ? 'aceptar' : 'rechazar' })
      )
    )

    assert.deepEqual(porEstado(respuestas), { 200: 1, 404: 20 })
    assert.equal(await solicitudes(ana, beto), 0)
    assert.isAtMost(await contactos(ana, beto), 1)
  })

  test('aceptar mientras el emisor vuelve a pedir nunca deja contacto y solicitud', async ({
    client,
    assert,
  }) => {
    await enviarSolicitud(client, ana, beto)
    const [{ id }] = await cuerpoDe(client.get(RUTA).bearerToken(beto.token))

    const respuestas = await Promise.all([
      client.put(`${RUTA}/${id}`).bearerToken(beto.token).json({ accion: 'aceptar' }),
      ...Array.from({ length: 20 }, () => pedir(client, ana, beto)),
    ])

    assert.deepEqual(porEstado(respuestas), { 200: 1, 400: 20 })
    assert.equal(await contactos(ana, beto), 1)
    assert.equal(await solicitudes(ana, beto), 0)
  })
})
