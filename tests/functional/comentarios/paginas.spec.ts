import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import db from '@adonisjs/lucid/services/db'
import { casos } from '#tests/casos'
import { registrar, subirVideo, type Persona } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'
import { leer } from './pedidos.js'

/** Los textos de una página. */
async function textos(client: ApiClient, de: Persona, video: string, consulta = '') {
  const pagina: { comentario: string }[] = await cuerpoDe(leer(client, de, video, consulta))
  return pagina.map(({ comentario }) => comentario)
}

test.group('Comentarios, página por página', () => {
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

  test('van por fecha y no por id, y los que no tienen fecha primero', async ({
    client,
    assert,
  }) => {
    const ana = await registrar(client)
    const video = await subirVideo(client, ana)
    const fechas = {
      tercero: '2021-01-01T00:00:00.000Z',
      primero: null,
      segundo: '2020-01-01T00:00:00.000Z',
    }
    await db.table('comentario').multiInsert(
      Object.entries(fechas).map(([comentario, fecha]) => ({
        video,
        usuario: ana.id,
        comentario,
        fecha,
      }))
    )

    assert.deepEqual(await textos(client, ana, video), ['primero', 'segundo', 'tercero'])
  })

  test('de a diez si no se dice, `limit` vale por `cantidad`, y 0 es ninguno', async ({
    client,
    assert,
  }) => {
    const ana = await registrar(client)
    const video = await subirVideo(client, ana)
    const todos = Array.from({ length: 12 }, (_, orden) => `Comentario ${orden}`)
    await db.table('comentario').multiInsert(
      todos.map((comentario) => ({
        video,
        usuario: ana.id,
        comentario,
        fecha: '2020-07-01T10:00:00.000Z',
      }))
    )

    assert.deepEqual(await textos(client, ana, video), todos.slice(0, 10))
    assert.deepEqual(await textos(client, ana, video, '?limit=3'), todos.slice(0, 3))
    assert.deepEqual(
      await textos(client, ana, video, '?limit=3&cantidad=2&offset=1'),
      todos.slice(1, 3)
    )
    assert.deepEqual(await textos(client, ana, video, '?cantidad=100'), todos)
    assert.deepEqual(await textos(client, ana, video, '?cantidad=0'), [])
    assert.deepEqual(await textos(client, ana, video, '?offset=2147483647'), [])
  })

  test('rechaza {titulo}')
    .with(casos(['offset=-1', 'offset=2147483648', 'cantidad=101', 'cantidad=', 'limit=x']))
    .run(async ({ client, assert }, { valor }) => {
      const ana = await registrar(client)
      const video = await subirVideo(client, ana)

      const respuesta = await leer(client, ana, video, `?${valor}`)

      respuesta.assertStatus(400)
      assert.onlyProperties(respuesta.body(), ['mensaje'])
    })
})
