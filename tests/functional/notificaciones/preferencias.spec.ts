import { test } from '@japa/runner'
import Notificacion from '#models/notificacion'
import { TIPOS_DE_NOTIFICACION } from '#notificaciones/tipos'
import { hacerContactos, registrarVarias, subirVideo, vaciar, type Persona } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'
import { correr, VECES } from '../concurrencia/correr.js'

const TODAS = Object.fromEntries(TIPOS_DE_NOTIFICACION.map((tipo) => [tipo, true]))

test.group('Qué hace sonar el teléfono', (group) => {
  let ana: Persona
  let beto: Persona

  group.each.setup(async ($test) => {
    const { client } = $test.context
    await vaciar(client)
    ;[ana, beto] = await registrarVarias(client, 2)
    await hacerContactos(client, ana, beto)
    await Notificacion.query().delete()
  })

  test('todo, si nadie dijo otra cosa; lo que no se dice queda como estaba', async ({
    client,
    assert,
  }) => {
    const leer = () => cuerpoDe(client.get('/usuario/preferencia').bearerToken(ana.token))
    const cambiar = (notificaciones: object) =>
      client.put('/usuario/preferencia').bearerToken(ana.token).json({ notificaciones })

    assert.deepEqual(await leer(), { notificaciones: TODAS })
    const respuesta = await cambiar({ 'mensaje': false, 'me-gusta': false })
    respuesta.assertStatus(200)
    respuesta.assertBody({})
    await cambiar({ 'me-gusta': true, 'comentario': false })
    await cambiar({})

    assert.deepEqual(await leer(), {
      notificaciones: { ...TODAS, mensaje: false, comentario: false },
    })
    const deBeto = await cuerpoDe(client.get('/usuario/preferencia').bearerToken(beto.token))
    assert.deepEqual(deBeto, { notificaciones: TODAS })
  })

  test('de lo que no se quiere queda la notificación, y no sale', async ({ client, assert }) => {
    const video = await subirVideo(client, ana)
    await client
      .put('/usuario/preferencia')
      .bearerToken(ana.token)
      .json({ notificaciones: { comentario: false } })

    const comentario = client.post(`/video/${video}/comentario`).bearerToken(beto.token)
    await comentario.json({ comentario: 'Hola' })
    await client.post(`/chat/${ana.id}`).bearerToken(beto.token).json({ mensaje: 'Hola' })

    const guardadas = await Notificacion.query().orderBy('id')
    const estados = guardadas.map(({ tipo, estado }) => [tipo, estado])
    assert.deepEqual(estados, [
      ['comentario', 'callada'],
      ['mensaje', 'registrada'],
    ])
    assert.lengthOf(await cuerpoDe(client.get('/usuario/notificacion').bearerToken(ana.token)), 2)
  })

  test('una conversación silenciada: sus mensajes no suenan, y todo lo demás sí', async ({
    client,
    assert,
  }) => {
    const video = await subirVideo(client, ana)
    const silenciar = (silenciado: boolean, mas: object = {}) =>
      client
        .put(`/chat/${beto.id}`)
        .bearerToken(ana.token)
        .json({ silenciado, ...mas })
    const escribir = (de: Persona, a: Persona) =>
      client.post(`/chat/${a.id}`).bearerToken(de.token).json({ mensaje: 'Hola' })

    const respuesta = await silenciar(true)
    respuesta.assertStatus(200)
    respuesta.assertBody({})
    await escribir(beto, ana)
    await escribir(ana, beto)
    const comentario = client.post(`/video/${video}/comentario`).bearerToken(beto.token)
    await comentario.json({ comentario: 'Hola' })
    await silenciar(false, { leido: true })
    await escribir(beto, ana)

    const guardadas = await Notificacion.query().orderBy('id')
    const filas = guardadas.map(({ usuario, tipo, estado }) => [
      usuario === ana.id ? 'ana' : 'beto',
      tipo,
      estado,
    ])
    assert.deepEqual(filas, [
      ['ana', 'mensaje', 'callada'],
      ['beto', 'mensaje', 'registrada'],
      ['ana', 'comentario', 'registrada'],
      ['ana', 'mensaje', 'registrada'],
    ])
    const [conversacion] = await cuerpoDe(client.get('/chat').bearerToken(ana.token))
    assert.equal(conversacion.no_leidos, 1)
  })

  test('veinte a la vez, con lo contrario: todas valen', async ({ client, assert }) => {
    const cambiar = (mensaje: boolean, comentario: boolean) => () =>
      client
        .put('/usuario/preferencia')
        .bearerToken(ana.token)
        .json({ notificaciones: { mensaje, comentario } })
    const silenciar = (silenciado: boolean) => () =>
      client.put(`/chat/${beto.id}`).bearerToken(ana.token).json({ silenciado })

    const estados = await correr(
      cambiar(true, false),
      cambiar(false, true),
      silenciar(true),
      silenciar(false)
    )

    assert.deepEqual(estados, { 200: VECES })
  })
})
