import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import { casos } from '#tests/casos'
import { registrar, subirVideo, type Persona } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'

const comentar = (client: ApiClient, de: Persona, video: string, comentario: unknown) =>
  client.post(`/video/${video}/comentario`).bearerToken(de.token).json({ comentario })

const leer = (client: ApiClient, de: Persona, video: string, consulta = '') =>
  client.get(`/video/${video}/comentario${consulta}`).bearerToken(de.token)

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
    const textos = ['  ñandú 😀  ', ' ', '👩‍👩‍👧 é', '<b>hola</b>', '😀'.repeat(5000)]

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
    assert.onlyProperties(comentarios[0], ['id', 'autor', 'fecha', 'comentario'])
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

  test('rechaza {titulo} con el error del contrato')
    .with(casos([undefined, null, '', 5, [], {}, 'a\0b', '\ud800', 'x'.repeat(5001)]))
    .run(async ({ client, assert }, { valor }) => {
      const ana = await registrar(client)
      const video = await subirVideo(client, ana)

      const respuesta = await comentar(client, ana, video, valor)

      respuesta.assertStatus(400)
      assert.onlyProperties(respuesta.body(), ['error'])
      assert.match(respuesta.body().error, /^El comentario .*es inválido$/s)
      assert.isAtMost(respuesta.body().error.length, 100 + 'El comentario  es inválido'.length)
      assert.deepEqual(await cuerpoDe(leer(client, ana, video)), [])
    })

  test('lo que no es JSON se rechaza igual', async ({ client, assert }) => {
    const ana = await registrar(client)
    const video = await subirVideo(client, ana)

    const respuesta = await client
      .post(`/video/${video}/comentario`)
      .bearerToken(ana.token)
      .header('content-type', 'application/json')
      .json('{"comentario":')

    respuesta.assertStatus(400)
    assert.onlyProperties(respuesta.body(), ['error'])
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

  test('paginados no se repiten ni se saltean, aun con la misma fecha', async ({
    client,
    assert,
  }) => {
    const ana = await registrar(client)
    const video = await subirVideo(client, ana)
    const fecha = '2020-07-01T10:00:00.000Z'
    const filas = Array.from({ length: 25 }, (_, orden) => ({
      video,
      usuario: ana.id,
      comentario: String(orden),
      fecha,
    }))
    await db.table('comentario').multiInsert(filas)

    const paginas: string[][] = []
    for (const offset of [0, 10, 20, 30]) {
      const pagina = await cuerpoDe(leer(client, ana, video, `?cantidad=10&offset=${offset}`))
      paginas.push(pagina.map(({ comentario }: { comentario: string }) => comentario))
    }

    assert.deepEqual(
      paginas.map(({ length }) => length),
      [10, 10, 5, 0]
    )
    assert.deepEqual(
      paginas.flat(),
      filas.map(({ comentario }) => comentario)
    )
  })

  test('un autor eliminado es un objeto con nulos, y una fecha que falta es nula', async ({
    client,
    assert,
  }) => {
    const ana = await registrar(client)
    const video = await subirVideo(client, ana)
    await db
      .table('comentario')
      .insert({ video, usuario: 2_000_000_000, comentario: 'hola', fecha: null })

    const [comentario] = await cuerpoDe(leer(client, ana, video))

    assert.deepEqual(comentario.autor, {
      id: 2_000_000_000,
      email: '<eliminado>',
      nombre: null,
      apellido: null,
      foto: null,
    })
    assert.isNull(comentario.fecha)
  })
})
