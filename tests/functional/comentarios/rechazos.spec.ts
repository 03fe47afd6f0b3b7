import { test } from '@japa/runner'
import { casos } from '#tests/casos'
import { registrar, subirVideo } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'
import { comentar, leer } from './pedidos.js'

/** Lo que llegó se repite hasta cien caracteres (docs/contrato.md §5). */
const LARGO_CON_ECO = 100 + 'El comentario  es inválido'.length

test.group('Comentarios rechazados', () => {
  test('rechaza {titulo} con el error del contrato')
    .with(
      casos([undefined, null, '', 5, [], {}, 'a\0b', '\ud800', 'x'.repeat(5001), '😀'.repeat(5001)])
    )
    .run(async ({ client, assert }, { valor }) => {
      const ana = await registrar(client)
      const video = await subirVideo(client, ana)

      const respuesta = await comentar(client, ana, video, valor)

      respuesta.assertStatus(400)
      assert.onlyProperties(respuesta.body(), ['error'])
      assert.match(respuesta.body().error, /^El comentario .*es inválido$/s)
      assert.isAtMost([...respuesta.body().error].length, LARGO_CON_ECO)
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

  test('se repite lo que llegó, hasta cien caracteres', async ({ client }) => {
    const ana = await registrar(client)
    const video = await subirVideo(client, ana)

    const largo = await comentar(client, ana, video, `${'😀'.repeat(99)}ab${'c'.repeat(5_000)}`)
    const numero = await comentar(client, ana, video, 5)

    largo.assertBody({ error: `El comentario ${'😀'.repeat(99)}a es inválido` })
    numero.assertBody({ error: 'El comentario 5 es inválido' })
  })

  test('el texto se mira antes que el video', async ({ client }) => {
    const ana = await registrar(client)

    const respuesta = await comentar(client, ana, 'f'.repeat(24), '')

    respuesta.assertStatus(400)
  })

  test('lo rechazado no se cuenta', async ({ client, assert }) => {
    const ana = await registrar(client)
    const video = await subirVideo(client, ana)

    await comentar(client, ana, video, '😀'.repeat(5_001))

    const detalle = await cuerpoDe(client.get(`/video/${video}`).bearerToken(ana.token))
    assert.equal(detalle['cantidad-comentarios'], 0)
  })
})
