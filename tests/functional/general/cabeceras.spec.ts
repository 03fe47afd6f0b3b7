import { test } from '@japa/runner'
import { casos } from '#tests/casos'
import { registrar } from '#tests/personas'

test.group('Cabeceras', () => {
  test('CORS vale en los éxitos y en los errores', async ({ client }) => {
    const { token } = await registrar(client)
    const origen = 'https://admin.chotuve.test'

    for (const respuesta of [
      await client.get('/usuario').bearerToken(token).header('origin', origen),
      await client.get('/usuario').header('origin', origen),
      await client.get('/nada').header('origin', origen),
      await client.post('/ping').header('origin', origen),
      await client.post('/usuario').header('origin', origen).json({}),
    ]) {
      respuesta.assertHeader('access-control-allow-origin', '*')
    }
  })

  test('el pedido previo de CORS permite {titulo}')
    .with(casos(['GET', 'POST', 'PUT', 'DELETE']))
    .run(async ({ client, assert }, { valor }) => {
      const respuesta = await client
        .options('/usuario/perfil')
        .header('origin', 'https://admin.chotuve.test')
        .header('access-control-request-method', valor)
        .header('access-control-request-headers', 'authorization,content-type')

      assert.isTrue(respuesta.status() >= 200 && respuesta.status() < 300)
      respuesta.assertHeader('access-control-allow-origin', '*')
      assert.include(respuesta.header('access-control-allow-methods'), valor)
      assert.include(respuesta.header('access-control-allow-headers'), 'authorization')
      assert.include(respuesta.header('access-control-allow-headers'), 'content-type')
    })

  test('X-Request-Id es el de quien pregunta si sirve, o uno nuestro', async ({
    client,
    assert,
  }) => {
    const propio = 'pedido-1_A.b'
    const respuesta = await client.get('/ping').header('x-request-id', propio)
    respuesta.assertHeader('x-request-id', propio)

    for (const malo of ['', 'con espacio', 'ñ', 'x'.repeat(129), 'a,b']) {
      const otra = await client.get('/ping').header('x-request-id', encodeURI(malo))
      assert.match(String(otra.header('x-request-id')), /^[A-Za-z0-9._-]{1,128}$/)
      assert.notEqual(otra.header('x-request-id'), malo)
    }
  })
})
