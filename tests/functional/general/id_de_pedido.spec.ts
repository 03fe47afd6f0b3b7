import { test } from '@japa/runner'
import { casos } from '#tests/casos'
import { interponer } from '#tests/fallas/red_con_fallas'
import { registrar } from '#tests/personas'
import { capturarRegistro } from '#tests/registro'

test.group('X-Request-Id', () => {
  test('es el de quien pregunta si sirve: {titulo}')
    .with(casos(['a', '-', 'pedido-1_A.b', 'x'.repeat(128)]))
    .run(async ({ client }, { valor }) => {
      const respuesta = await client.get('/ping').header('x-request-id', valor)

      respuesta.assertHeader('x-request-id', valor)
    })

  test('si no sirve es uno nuestro: {titulo}')
    .with(casos(['', 'con espacio', '%C3%B1', 'x'.repeat(129), 'a,b', 'a/b', '<a>']))
    .run(async ({ client, assert }, { valor }) => {
      const respuesta = await client.get('/ping').header('x-request-id', valor)

      assert.match(String(respuesta.header('x-request-id')), /^[A-Za-z0-9._-]{1,128}$/)
      assert.notEqual(respuesta.header('x-request-id'), valor)
    })

  test('sin uno, cada respuesta lleva otro', async ({ client, assert }) => {
    const ids = new Set<string>()
    for (let vez = 0; vez < 5; vez++) {
      const respuesta = await client.get('/ping')
      ids.add(String(respuesta.header('x-request-id')))
    }

    assert.equal(ids.size, 5)
    assert.notInclude([...ids], 'undefined')
  })

  test('llega a auth y a media, y a cada línea del registro', async ({
    client,
    assert,
    cleanup,
  }) => {
    const { id, token } = await registrar(client)
    const red = await interponer()
    cleanup(() => red.soltar())
    const registro = await capturarRegistro()
    cleanup(() => registro.soltar())

    const propio = client.get(`/usuario/${id}/perfil`).bearerToken(token)
    await propio.header('x-request-id', 'pedido-7')
    const ajeno = await client.get('/video').bearerToken(token)
    red.media.intervenirCon(() => (respuesta) => respuesta.writeHead(500).end())
    await client.get('/video').bearerToken(token).header('x-request-id', 'pedido-8')

    const idsDe = (servidor: 'auth' | 'media') =>
      new Set(red[servidor].llamadas.map(({ idDePedido }) => idDePedido))
    const esperados = ['pedido-7', String(ajeno.header('x-request-id')), 'pedido-8']
    assert.sameMembers([...idsDe('auth')], esperados)
    assert.sameMembers([...idsDe('media')], esperados)
    assert.isNotEmpty(registro.entradas)
    for (const entrada of registro.entradas) {
      assert.equal(entrada.request_id, 'pedido-8', entrada.msg)
    }
  })
})
