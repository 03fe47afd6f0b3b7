import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { casos } from '#tests/casos'
import { registrar } from '#tests/personas'

test.group('Rutas', () => {
  test('la que no existe es 404: {titulo}')
    .with(
      casos([
        '/',
        '/nada',
        '/usuario/0',
        '/usuario/2147483648',
        '/usuario/99999999999999999999',
        '/usuario/-1',
        '/usuario/1.0',
        '/usuario/%D9%A1',
        '/usuario/abc/perfil',
        '/video/%',
        '/video/%E0%A4%A',
        '/usuario/perfil/nada',
      ])
    )
    .run(async ({ client, assert }, { valor }) => {
      const respuesta = await client.get(valor)

      respuesta.assertStatus(404)
      assert.onlyProperties(respuesta.body(), ['mensaje'])
      respuesta.assertHeader('access-control-allow-origin', '*')
      assert.isString(respuesta.header('x-request-id'))
    })

  test('con otro método es 405 y dice cuáles admite', async ({ client, assert }) => {
    const casosDeMetodo: [respuesta: Awaited<ReturnType<ApiClient['get']>>, allow: string][] = [
      [await client.post('/ping'), 'GET, HEAD'],
      [await client.get('/usuario/sesion'), 'POST'],
      [await client.delete('/usuario/1'), 'GET, HEAD'],
      [await client.patch('/video'), 'GET, HEAD, POST'],
      [await client.get('/base_de_datos'), 'DELETE'],
      [await client.post('/usuario/perfil'), 'GET, HEAD, PUT'],
    ]

    for (const [respuesta, allow] of casosDeMetodo) {
      respuesta.assertStatus(405)
      respuesta.assertHeader('allow', allow)
      assert.onlyProperties(respuesta.body(), ['mensaje'])
    }
  })

  test('la barra final y las del comienzo no cuentan', async ({ client }) => {
    const { token } = await registrar(client)

    for (const ruta of ['/usuario/', '//usuario', '/video/', '//video?cantidad=1']) {
      const respuesta = await client.get(ruta).bearerToken(token)
      respuesta.assertStatus(200)
    }
  })
})
