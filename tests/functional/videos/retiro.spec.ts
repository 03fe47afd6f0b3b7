import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import type { ApiClient, ApiRequest } from '@japa/api-client'
import { tokenDeAdministrador } from '#tests/admin'
import { editarEnMedia } from '#tests/media'
import { hacerContactos, registrarVarias, subirVideo, vaciar, type Persona } from '#tests/personas'
import { cuerpoDe, estadoDe } from '#tests/respuestas'

const retirar = (client: ApiClient, { token }: { token: string }, video: string) =>
  client.delete(`/video/${video}`).bearerToken(token)

/** Toda puerta que lleva a un video por su id. */
const PUERTAS: Record<string, (client: ApiClient, video: string) => ApiRequest> = {
  'el detalle': (client, video) => client.get(`/video/${video}`),
  'los comentarios': (client, video) => client.get(`/video/${video}/comentario`),
  'comentar': (client, video) =>
    client.post(`/video/${video}/comentario`).json({ comentario: 'a' }),
  'reaccionar': (client, video) =>
    client.post(`/video/${video}/reaccion`).json({ reaccion: 'me-gusta' }),
  'editarlo': (client, video) => client.put(`/video/${video}`).json({ titulo: 'Otro' }),
}

test.group('Retirar un video', (group) => {
  let ana: Persona
  let beto: Persona
  let eva: Persona
  let video: string

  group.each.setup(async ($test) => {
    const { client } = $test.context
    await vaciar(client)
    ;[ana, beto, eva] = await registrarVarias(client, 3)
    await hacerContactos(client, ana, eva)
    video = await subirVideo(client, ana)
    await subirVideo(client, ana, { titulo: 'El que queda' })
  })

  test('no existe más por ninguna puerta, tampoco para su dueño', async ({ client, assert }) => {
    const retiro = await retirar(client, ana, video)
    retiro.assertStatus(200)
    retiro.assertBody({})

    for (const [nombre, pedir] of Object.entries(PUERTAS)) {
      for (const de of [ana, beto, eva]) {
        assert.equal(await estadoDe(pedir(client, video).bearerToken(de.token)), 404, nombre)
      }
    }
    const listas: [Persona, string][] = [
      [beto, '/video'],
      [eva, '/video'],
      [ana, '/usuario/video'],
      [beto, `/usuario/${ana.id}/video`],
    ]
    for (const [de, ruta] of listas) {
      const lista: { titulo: string }[] = await cuerpoDe(client.get(ruta).bearerToken(de.token))
      assert.deepEqual(
        lista.map(({ titulo }) => titulo),
        ['El que queda'],
        ruta
      )
    }
    const perfil = await cuerpoDe(client.get('/usuario/perfil').bearerToken(ana.token))
    assert.equal(perfil['cantidad-videos'], 1)
  })

  test('lo que la gente hizo con él y las notificaciones quedan', async ({ client, assert }) => {
    await client
      .post(`/video/${video}/comentario`)
      .bearerToken(beto.token)
      .json({ comentario: 'a' })
    const avisos = () => cuerpoDe(client.get('/usuario/notificacion').bearerToken(ana.token))
    const antes = await avisos()

    await retirar(client, ana, video)

    assert.deepEqual(await avisos(), antes)
    assert.lengthOf(await db.from('comentario').where('video', video), 1)
  })

  test('otra vez da lo mismo a su dueño, y a los demás no les dice que existió', async ({
    client,
    assert,
  }) => {
    await retirar(client, ana, video)

    assert.equal(await estadoDe(retirar(client, ana, video)), 200)
    assert.equal(await estadoDe(retirar(client, ana, video.toUpperCase())), 200)
    for (const id of [video, 'f'.repeat(24)]) {
      const respuesta = await retirar(client, beto, id)
      respuesta.assertStatus(404)
      respuesta.assertBody({ mensaje: 'El video no existe.' })
    }
  })

  test('solo su dueño: quien lo ve recibe 403, quien no, 404', async ({ client, assert }) => {
    const privado = await subirVideo(client, ana, { visibilidad: 'privado' })
    const administrador = { token: await tokenDeAdministrador() }

    assert.equal(await estadoDe(retirar(client, beto, video)), 403)
    assert.equal(await estadoDe(retirar(client, eva, privado)), 403)
    assert.equal(await estadoDe(retirar(client, beto, privado)), 404)
    assert.equal(await estadoDe(retirar(client, administrador, video)), 403)
    assert.equal(await estadoDe(client.get(`/video/${video}`).bearerToken(beto.token)), 200)
  })

  test('el que deshabilitó el administrador también se retira', async ({ client, assert }) => {
    await editarEnMedia(video, { habilitado: false })

    assert.equal(await estadoDe(retirar(client, ana, video)), 200)
    assert.equal(await estadoDe(retirar(client, beto, video)), 404)
  })
})
