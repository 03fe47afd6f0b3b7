import { test } from '@japa/runner'
import { hacerContactos, registrar, subirVideo, vaciar, type Persona } from '#tests/personas'
import { cuerpoDe, estadoDe } from '#tests/respuestas'
import { correr, cuentas, VECES } from '../concurrencia/correr.js'
import { pedir, recibidas, responder } from './pedidos.js'

test.group('Dejar de ser contactos', (group) => {
  let ana: Persona
  let beto: Persona

  group.each.setup(async ($test) => {
    const { client } = $test.context
    await vaciar(client)
    ana = await registrar(client)
    beto = await registrar(client)
    await hacerContactos(client, ana, beto)
  })

  test('cierra los videos privados en el acto, para los dos, y las cantidades lo dicen', async ({
    client,
    assert,
  }) => {
    const deAna = await subirVideo(client, ana, { visibilidad: 'privado' })
    const deBeto = await subirVideo(client, beto, { visibilidad: 'privado' })
    const mirar = (quien: Persona, ruta: string) => client.get(ruta).bearerToken(quien.token)
    const lados = [
      { quien: ana, otra: beto, suyo: deBeto },
      { quien: beto, otra: ana, suyo: deAna },
    ]
    for (const { quien, suyo } of lados) {
      assert.equal(await estadoDe(mirar(quien, `/video/${suyo}`)), 200)
    }

    const respuesta = await client.delete(`/usuario/contacto/${beto.id}`).bearerToken(ana.token)

    respuesta.assertStatus(200)
    respuesta.assertBody({})
    for (const { quien, otra, suyo } of lados) {
      assert.equal(await estadoDe(mirar(quien, `/video/${suyo}`)), 404)
      assert.deepEqual(await cuerpoDe(mirar(quien, '/video')), [])
      assert.deepEqual(await cuerpoDe(mirar(quien, `/usuario/${otra.id}/video`)), [])
      assert.deepEqual(await cuerpoDe(mirar(quien, '/usuario/contacto')), [])
      assert.containsSubset(await cuerpoDe(mirar(quien, `/usuario/${otra.id}/perfil`)), {
        'cantidad-contactos': 0,
        'cantidad-videos': 0,
        'estado-contacto': null,
      })
      const mensaje = client.post(`/chat/${otra.id}`).bearerToken(quien.token)
      assert.equal(await estadoDe(mensaje.json({ mensaje: 'Hola' })), 400)
    }
    assert.containsSubset(await cuerpoDe(client.get('/stats/historico')), { total_contactos: 0 })
  })

  test('otra vez no hay qué terminar, y se puede volver a serlo', async ({ client, assert }) => {
    const terminar = (quien: Persona, otra: Persona) =>
      client.delete(`/usuario/contacto/${otra.id}`).bearerToken(quien.token)

    assert.equal(await estadoDe(terminar(beto, ana)), 200)
    assert.equal(await estadoDe(terminar(beto, ana)), 404)
    assert.equal(await estadoDe(terminar(ana, beto)), 404)
    await hacerContactos(client, ana, beto)
    assert.equal(await cuentas('contacto'), 1)
  })

  test('veinte a la vez, de los dos lados: termina uno solo', async ({ client, assert }) => {
    const estados = await correr(
      () => client.delete(`/usuario/contacto/${beto.id}`).bearerToken(ana.token),
      () => client.delete(`/usuario/contacto/${ana.id}`).bearerToken(beto.token)
    )

    assert.deepEqual(estados, { 200: 1, 404: VECES - 1 })
    assert.equal(await cuentas('contacto'), 0)
  })

  test('mientras se escriben: entran los que llegaron antes', async ({ client, assert }) => {
    const estados = await correr(
      () => client.post(`/chat/${beto.id}`).bearerToken(ana.token).json({ mensaje: 'Hola' }),
      () => client.delete(`/usuario/contacto/${ana.id}`).bearerToken(beto.token)
    )

    assert.equal(estados[200], 1)
    assert.equal(estados[404], VECES / 2 - 1)
    assert.equal((estados[201] ?? 0) + (estados[400] ?? 0), VECES / 2)
    assert.equal(await cuentas('mensaje'), estados[201] ?? 0)
  })

  test('mientras se vuelve a pedir y a aceptar: nunca contacto y solicitud', async ({
    client,
    assert,
  }) => {
    const terminar = () => client.delete(`/usuario/contacto/${ana.id}`).bearerToken(beto.token)
    await terminar()
    await pedir(client, ana, beto.id)
    const [{ id }] = await recibidas(client, beto)

    const estados = await correr(
      () => responder(client, beto, id, 'aceptar'),
      terminar,
      () => pedir(client, ana, beto.id)
    )

    assert.isEmpty(Object.keys(estados).filter((estado) => Number(estado) >= 500))
    assert.isAtMost((await cuentas('contacto')) + (await cuentas('solicitud_contacto')), 1)
  })
})
