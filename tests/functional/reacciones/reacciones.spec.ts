import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import { casos } from '#tests/casos'
import { registrar, registrarVarias, subirVideo, type Persona } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'

const reaccionar = (client: ApiClient, de: Persona, video: string, reaccion: unknown) =>
  client.post(`/video/${video}/reaccion`).bearerToken(de.token).json({ reaccion })

const contadores = async (client: ApiClient, de: Persona, video: string) => {
  const detalle = await cuerpoDe(client.get(`/video/${video}`).bearerToken(de.token))
  return [detalle['me-gustas'], detalle['no-me-gustas'], detalle['mi-reaccion']]
}

test.group('Reacciones', () => {
  test('se pone, se cambia, se cambia de vuelta y se quita', async ({ client, assert }) => {
    const [ana, beto] = await registrarVarias(client, 2)
    const video = await subirVideo(client, ana)
    const paso = async (reaccion: string, estado: number, esperados: unknown[]) => {
      const respuesta = await reaccionar(client, beto, video, reaccion)
      respuesta.assertStatus(estado)
      respuesta.assertBody({})
      assert.deepEqual(await contadores(client, beto, video), esperados)
    }

    await paso('me-gusta', 201, [1, 0, 'me-gusta'])
    await paso('no-me-gusta', 200, [0, 1, 'no-me-gusta'])
    await paso('me-gusta', 200, [1, 0, 'me-gusta'])
    await paso('me-gusta', 200, [0, 0, null])
    await paso('no-me-gusta', 201, [0, 1, 'no-me-gusta'])
  })

  test('un valor desconocido se rechaza antes que el video: {titulo}')
    .with([
      { titulo: 'otro', valor: 'otro', eco: 'otro' },
      { titulo: 'null', valor: null, eco: '' },
      { titulo: 'número', valor: 5, eco: '5' },
      { titulo: 'lista', valor: ['me-gusta'], eco: '[…]' },
      { titulo: 'ausente', valor: undefined, eco: '' },
      { titulo: 'con blancos', valor: 'me-gusta ', eco: 'me-gusta ' },
      { titulo: 'demasiado largo', valor: 'x'.repeat(9_000), eco: 'x'.repeat(100) },
      { titulo: 'mayúsculas', valor: 'ME_GUSTA', eco: 'ME_GUSTA' },
    ])
    .run(async ({ client }, { valor, eco }) => {
      const ana = await registrar(client)

      const respuesta = await reaccionar(client, ana, 'f'.repeat(24), valor)

      respuesta.assertStatus(400)
      respuesta.assertBody({ error: `La reaccion ${eco} es inválida` })
    })

  test('lo que no es JSON es 400, antes que el video', async ({ client, assert }) => {
    const ana = await registrar(client)

    const respuesta = await client
      .post(`/video/${'f'.repeat(24)}/reaccion`)
      .bearerToken(ana.token)
      .header('content-type', 'application/json')
      .json('{"reaccion":')

    respuesta.assertStatus(400)
    assert.lengthOf(Object.keys(respuesta.body()), 1)
  })

  test('cada uno tiene la suya, también el dueño, y lo que sobra no se mira', async ({
    client,
    assert,
  }) => {
    const [ana, beto, caro] = await registrarVarias(client, 3)
    const video = await subirVideo(client, ana)

    const deAna = await client
      .post(`/video/${video}/reaccion`)
      .bearerToken(ana.token)
      .json({ reaccion: 'me-gusta', usuario_id: beto.id })
    await reaccionar(client, beto, video, 'no-me-gusta')

    deAna.assertStatus(201)
    assert.deepEqual(await contadores(client, ana, video), [1, 1, 'me-gusta'])
    assert.deepEqual(await contadores(client, beto, video), [1, 1, 'no-me-gusta'])
    assert.deepEqual(await contadores(client, caro, video), [1, 1, null])
  })

  test('a un video desconocido es 404: {titulo}')
    .with(casos(['f'.repeat(24), 'x', '..']))
    .run(async ({ client }, { valor }) => {
      const ana = await registrar(client)

      const respuesta = await reaccionar(client, ana, valor, 'me-gusta')

      respuesta.assertStatus(404)
      respuesta.assertBody({ error: 'El video no existe.' })
    })

  test('veinte a la vez {titulo} dejan a lo sumo una fila, y los contadores iguales a las filas')
    .with([
      { titulo: 'iguales', valores: ['me-gusta'] },
      { titulo: 'opuestas', valores: ['me-gusta', 'no-me-gusta'] },
    ])
    .run(async ({ client, assert }, { valores }) => {
      const [ana, beto, caro] = await registrarVarias(client, 3)
      const video = await subirVideo(client, ana)

      const respuestas = await Promise.all(
        Array.from({ length: 40 }, (_, vez) =>
          reaccionar(client, vez % 2 ? beto : caro, video, valores[(vez >> 1) % valores.length])
        )
      )

      assert.isTrue(respuestas.every((respuesta) => [200, 201].includes(respuesta.status())))
      const filas: { usuario: number; tipo: string }[] = await db.from('reaccion').where({ video })
      assert.isAtMost(filas.filter(({ usuario }) => usuario === beto.id).length, 1)
      assert.isAtMost(filas.filter(({ usuario }) => usuario === caro.id).length, 1)
      const [meGustas, noMeGustas] = await contadores(client, ana, video)
      assert.equal(meGustas, filas.filter(({ tipo }) => tipo === 'ME_GUSTA').length)
      assert.equal(noMeGustas, filas.filter(({ tipo }) => tipo === 'NO_ME_GUSTA').length)
    })
})
