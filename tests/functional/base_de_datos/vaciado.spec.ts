import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { ServidorDeAuth } from '#red/auth/contrato'
import { AuthHttp } from '#red/auth/driver_http'
import { ServidorDeMedia } from '#red/media/contrato'
import { MediaHttp } from '#red/media/driver_http'
import { Cliente } from '#red/transporte/cliente'
import {
  enviarSolicitud,
  hacerContactos,
  registrar,
  registrarVarias,
  subirVideo,
  vaciar,
} from '#tests/personas'
import { cuerpoDe, estadoDe } from '#tests/respuestas'
import { filasPorTabla, TABLAS } from '#tests/tablas'
import { volcarVisualizaciones } from '#tests/visualizaciones'

/** Un cliente de un servidor que no está. */
const ausente = (servidor: 'auth' | 'media') =>
  new Cliente(servidor, {
    url: 'http://127.0.0.1:1',
    tiempoLimiteMs: 1_000,
    appServerToken: undefined,
  })

const VACIAS = Object.fromEntries(TABLAS.map((tabla) => [tabla, 0]))

test.group('Vaciado', () => {
  test('una página web no puede vaciar nada', async ({ client }) => {
    const ana = await registrar(client)

    const respuesta = await client.delete('/base_de_datos').header('Origin', 'null')

    respuesta.assertStatus(403)
    respuesta.assertBodyContains({ mensaje: 'Una página web no puede vaciar la red.' })
    await client
      .get('/usuario')
      .bearerToken(ana.token)
      .then((una) => una.assertStatus(200))
  })

  test('no queda nada de nadie, tampoco lo que estaba por entregarse', async ({
    client,
    assert,
  }) => {
    const [ana, beto, caro] = await registrarVarias(client, 3)
    await hacerContactos(client, ana, beto)
    await enviarSolicitud(client, caro, ana)
    const video = await subirVideo(client, ana)
    const deBeto = (ruta: string, cuerpo: object) =>
      estadoDe(client.post(ruta).bearerToken(beto.token).json(cuerpo))
    await deBeto(`/video/${video}/reaccion`, { reaccion: 'me-gusta' })
    await deBeto(`/video/${video}/comentario`, { comentario: 'hola' })
    const comentarios = client.get(`/video/${video}/comentario`).bearerToken(beto.token)
    const [{ id }] = await cuerpoDe(comentarios)
    const editado = client.put(`/video/${video}/comentario/${id}`).bearerToken(beto.token)
    await estadoDe(editado.json({ comentario: 'chau' }))
    await cuerpoDe(client.get(`/video/${video}`).bearerToken(beto.token))
    await volcarVisualizaciones()
    await deBeto(`/chat/${ana.id}`, { mensaje: 'hola' })
    await deBeto('/denuncia', { tipo: 'video', id: video, motivo: 'spam' })
    const pone = (ruta: string, cuerpo: object = {}) =>
      estadoDe(client.put(ruta).bearerToken(beto.token).json(cuerpo))
    await pone(`/chat/${ana.id}`, { silenciado: true })
    await pone('/usuario/preferencia', { notificaciones: { mensaje: false } })
    await pone(`/usuario/silencio/${ana.id}`)
    await pone(`/usuario/bloqueo/${caro.id}`)
    const antes = await filasPorTabla()
    assert.isTrue(Object.values(antes).every((filas) => filas > 0))

    const respuesta = await client.delete('/base_de_datos')

    respuesta.assertStatus(200)
    respuesta.assertBody({})
    assert.deepEqual(await filasPorTabla(), VACIAS)
    // El token de antes no vale más, aunque después se registre otra gente.
    const nueva = await registrar(client)
    for (const { token } of [ana, beto, caro]) {
      assert.equal(await estadoDe(client.get('/usuario').bearerToken(token)), 401)
    }
    assert.deepEqual(await cuerpoDe(client.get('/video').bearerToken(nueva.token)), [])
    assert.equal(await estadoDe(client.get(`/video/${video}`).bearerToken(nueva.token)), 404)
    assert.equal(await estadoDe(client.get(`/usuario/${ana.id}`).bearerToken(nueva.token)), 404)
  })

  test('se puede vaciar lo vacío, con cualquier token y varias veces a la vez', async ({
    client,
    assert,
  }) => {
    await vaciar(client)

    const estados = await Promise.all(
      Array.from({ length: 5 }, () =>
        estadoDe(client.delete('/base_de_datos').bearerToken('cualquiera'))
      )
    )

    assert.deepEqual(estados, [200, 200, 200, 200, 200])
    assert.deepEqual(await filasPorTabla(), VACIAS)
  })

  test('el orden del muro después de vaciar es el del conjunto predeterminado', async ({
    client,
    assert,
  }) => {
    await vaciar(client)
    const [ana, beto] = await registrarVarias(client, 2)
    const viejo = await subirVideo(client, beto)
    const nuevo = await subirVideo(client, beto)
    await client
      .post(`/video/${nuevo}/reaccion`)
      .bearerToken(ana.token)
      .json({ reaccion: 'me-gusta' })

    const muro: { id: string }[] = await cuerpoDe(client.get('/video').bearerToken(ana.token))

    assert.deepEqual(
      muro.map(({ id }) => id),
      [viejo, nuevo]
    )
  })
})

test.group('Vaciado con la red caída', (group) => {
  group.each.teardown(() => app.container.restoreAll())

  test('sin auth no vacía nada, y lo dice', async ({ client }) => {
    const ana = await registrar(client)
    await subirVideo(client, ana)
    app.container.swap(ServidorDeAuth, () => new AuthHttp(ausente('auth')))

    const respuesta = await client.delete('/base_de_datos')

    respuesta.assertStatus(500)
    respuesta.assertBody({ mensaje: 'No se pudo limpiar la base del auth.' })
    app.container.restoreAll()
    const propio = await client.get('/usuario').bearerToken(ana.token)
    propio.assertStatus(200)
  })

  test('sin media no vacía nuestras tablas, y lo dice', async ({ client, assert }) => {
    const ana = await registrar(client)
    const video = await subirVideo(client, ana)
    await client
      .post(`/video/${video}/comentario`)
      .bearerToken(ana.token)
      .json({ comentario: 'hola' })
    app.container.swap(ServidorDeMedia, () => new MediaHttp(ausente('media')))

    const respuesta = await client.delete('/base_de_datos')

    respuesta.assertStatus(500)
    respuesta.assertBody({ mensaje: 'No se pudo limpiar la base del media.' })
    const historico = await client.get('/stats/historico')
    assert.isAbove(historico.body().total_comentarios, 0)
  })
})
