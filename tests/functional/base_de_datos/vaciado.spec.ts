import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { ServidorDeAuth } from '#red/auth/contrato'
import { AuthHttp } from '#red/auth/driver_http'
import { ServidorDeMedia } from '#red/media/contrato'
import { MediaHttp } from '#red/media/driver_http'
import { Cliente } from '#red/transporte/cliente'
import { registrar, subirVideo } from '#tests/personas'

/** Un cliente de un servidor que no está. */
const ausente = (servidor: 'auth' | 'media') =>
  new Cliente(servidor, {
    url: 'http://127.0.0.1:1',
    tiempoLimiteMs: 1_000,
    appServerToken: undefined,
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
