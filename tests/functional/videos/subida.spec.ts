import { test } from '@japa/runner'
import { registrar } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'

const VIDEO = { titulo: 'Un video', url: 'http://videos.test/1.mp4', duracion: 60 }

test.group('Subida de videos', () => {
  test('guarda los textos tal como llegan y el autor es el del token', async ({
    client,
    assert,
  }) => {
    const ana = await registrar(client)
    const campos = {
      titulo: `  Ñandú 😀 ${'é'.repeat(3)} `,
      url: 'http://chotuve_media:27080/a.mp4',
      descripcion: ' ',
      ubicacion: '',
      duracion: 1,
      visibilidad: 'privado',
    }

    const respuesta = await client
      .post('/video')
      .bearerToken(ana.token)
      .json({ ...campos, usuario_id: 1, sobra: true })

    respuesta.assertStatus(201)
    respuesta.assertBody({})
    const videos = await cuerpoDe(client.get('/usuario/video').bearerToken(ana.token))
    assert.lengthOf(videos, 1)
    assert.containsSubset(videos[0], campos)
  })

  test('sin visibilidad es público, y sin descripción queda vacía', async ({ client, assert }) => {
    const ana = await registrar(client)

    const respuesta = await client
      .post('/video')
      .bearerToken(ana.token)
      .json({ ...VIDEO, descripcion: null, ubicacion: null })

    respuesta.assertStatus(201)
    const [video] = await cuerpoDe(client.get('/usuario/video').bearerToken(ana.token))
    assert.containsSubset(video, { visibilidad: 'publico', descripcion: '', ubicacion: null })
  })

  test('los largos máximos entran, contados en puntos de código', async ({ client }) => {
    const ana = await registrar(client)

    const respuesta = await client
      .post('/video')
      .bearerToken(ana.token)
      .json({
        titulo: '😀'.repeat(500),
        ubicacion: '😀'.repeat(500),
        descripcion: '😀'.repeat(10_000),
        url: `http://videos.test/${'a'.repeat(2048 - 19)}`,
        duracion: 2_147_483_647,
      })

    respuesta.assertStatus(201)
  })
})
