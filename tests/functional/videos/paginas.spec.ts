import { test } from '@japa/runner'
import { casos } from '#tests/casos'
import { registrar, subirVideo } from '#tests/personas'

test.group('Páginas', () => {
  test('rechaza {titulo}')
    .with(
      casos([
        'offset=-1',
        'offset=a',
        'offset=',
        'offset=1.5',
        'offset=2147483648',
        'offset=%D9%A1',
        'offset=1&offset=2',
        'cantidad=101',
        'cantidad=-1',
        'cantidad=',
        'cantidad=1e1',
        'limit=101',
        'cantidad=x&limit=5',
      ])
    )
    .run(async ({ client, assert }, { valor }) => {
      const ana = await registrar(client)

      for (const ruta of ['/video', '/usuario/video', `/usuario/${ana.id}/video`]) {
        const respuesta = await client.get(`${ruta}?${valor}`).bearerToken(ana.token)
        respuesta.assertStatus(400)
        assert.onlyProperties(respuesta.body(), ['mensaje'])
      }
    })

  test('de a diez si no se dice, `limit` vale por `cantidad`, y 0 es ninguna', async ({
    client,
    assert,
  }) => {
    const ana = await registrar(client)
    const ids: string[] = []
    for (let vez = 0; vez < 12; vez++) {
      ids.unshift(await subirVideo(client, ana))
    }
    const pagina = async (consulta: string) => {
      const respuesta = await client.get(`/usuario/video${consulta}`).bearerToken(ana.token)
      return respuesta.body().map(({ id }: { id: string }) => id)
    }

    assert.deepEqual(await pagina(''), ids.slice(0, 10))
    assert.deepEqual(await pagina('?offset=10'), ids.slice(10))
    assert.deepEqual(await pagina('?limit=3'), ids.slice(0, 3))
    assert.deepEqual(await pagina('?limit=3&cantidad=2'), ids.slice(0, 2))
    assert.deepEqual(await pagina('?cantidad=100'), ids)
    assert.deepEqual(await pagina('?cantidad=0'), [])
    assert.deepEqual(await pagina('?offset=2147483647'), [])
  })

  test('que el usuario no exista se contesta antes que una página mal pedida', async ({
    client,
  }) => {
    const ana = await registrar(client)

    const respuesta = await client
      .get('/usuario/2147483647/video?cantidad=101')
      .bearerToken(ana.token)

    respuesta.assertStatus(404)
    respuesta.assertBody({})
  })
})
