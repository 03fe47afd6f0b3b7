import { test } from '@japa/runner'
import { ComentarioFactory } from '#database/factories/comentario_factory'
import { registrar, subirVideo } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'
import { comentar, leer } from './pedidos.js'

test.group('Comentarios', () => {
  test('se leen del más viejo al más nuevo, con su autor y tal como se escribieron', async ({
    client,
    assert,
  }) => {
    const [ana, beto] = [
      await registrar(client),
      await registrar(client, { nombre: 'Beto', apellido: 'Sosa', telefono: '1', direccion: 'x' }),
    ]
    const video = await subirVideo(client, ana)
    const textos = ['  ñandú 😀  ', ' ', '😀', '\n', '👩‍👩‍👧 é', '<b>hola</b>', '😀'.repeat(5000)]

    for (const texto of textos) {
      const respuesta = await comentar(client, beto, video, texto)
      respuesta.assertStatus(201)
      respuesta.assertBody({})
    }

    const comentarios = await cuerpoDe(leer(client, ana, video))
    assert.deepEqual(
      comentarios.map(({ comentario }: { comentario: string }) => comentario),
      textos
    )
    assert.onlyProperties(comentarios[0], ['id', 'autor', 'fecha', 'comentario', 'editado'])
    assert.isNull(comentarios[0].editado)
    assert.deepEqual(comentarios[0].autor, {
      id: beto.id,
      email: beto.email,
      nombre: 'Beto',
      apellido: 'Sosa',
      foto: null,
    })
    assert.match(comentarios[0].fecha, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}(Z|[+-]\d\d:\d\d)$/)
    const detalle = await client.get(`/video/${video}`).bearerToken(ana.token)
    assert.equal(detalle.body()['cantidad-comentarios'], textos.length)
  })

  test('en un video desconocido no se escribe ni se lee', async ({ client }) => {
    const ana = await registrar(client)

    for (const respuesta of [
      await comentar(client, ana, 'f'.repeat(24), 'hola'),
      await leer(client, ana, 'f'.repeat(24)),
    ]) {
      respuesta.assertStatus(404)
      respuesta.assertBody({ error: 'El video no existe.' })
    }
  })

  test('un autor eliminado es un objeto con nulos', async ({ client, assert }) => {
    const ana = await registrar(client)
    const video = await subirVideo(client, ana)
    await ComentarioFactory.merge({ video, usuario: 2_000_000_000 }).create()

    const [comentario] = await cuerpoDe(leer(client, ana, video))

    assert.deepEqual(comentario.autor, {
      id: 2_000_000_000,
      email: '<eliminado>',
      nombre: null,
      apellido: null,
      foto: null,
    })
  })
})
