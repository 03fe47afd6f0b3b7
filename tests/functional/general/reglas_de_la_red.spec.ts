import { test } from '@japa/runner'
import type { ApiClient } from '@japa/api-client'
import { tokenDeAdministrador } from '#tests/admin'
import { casos } from '#tests/casos'
import { registrar, subirVideo } from '#tests/personas'

/** Las rutas que necesitan una persona: al administrador le contestan 403. */
const DE_PERSONAS: [metodo: 'get' | 'post' | 'put' | 'delete', ruta: string][] = [
  ['get', '/usuario'],
  ['get', '/usuario/perfil'],
  ['put', '/usuario/perfil'],
  ['put', '/usuario/clave'],
  ['get', '/usuario/contacto'],
  ['get', '/usuario/video'],
  ['get', '/usuario/solicitud-contacto'],
  ['post', '/usuario/solicitud-contacto'],
  ['put', '/usuario/solicitud-contacto/1'],
  ['delete', '/usuario/solicitud-contacto/1'],
  ['get', '/video'],
  ['post', '/video'],
  ['post', '/video/x/reaccion'],
  ['post', '/video/x/comentario'],
  ['post', '/chat/1'],
]

const DE_CUALQUIERA: typeof DE_PERSONAS = [
  ['get', '/usuario/1'],
  ['get', '/usuario/1/perfil'],
  ['get', '/usuario/1/contacto'],
  ['get', '/usuario/1/video'],
  ['get', '/video/x'],
  ['get', '/video/x/comentario'],
]

const pedir = (client: ApiClient, [metodo, ruta]: (typeof DE_PERSONAS)[number]) =>
  client[metodo](ruta)

test.group('Identidad', () => {
  test('sin un token que auth conozca es 401: {titulo}')
    .with(
      casos([
        undefined,
        '',
        'Bearer',
        'Bearer ',
        'Basic YTpi',
        'Bearer x y',
        'Bearer invalido',
        'x',
      ])
    )
    .run(async ({ client, assert }, { valor }) => {
      for (const ruta of [...DE_PERSONAS, ...DE_CUALQUIERA]) {
        const pedido = pedir(client, ruta)
        const respuesta = await (valor === undefined
          ? pedido
          : pedido.header('authorization', valor))
        respuesta.assertStatus(401)
        assert.onlyProperties(respuesta.body(), ['mensaje'])
      }
    })

  test('Bearer vale en cualquier capitalización', async ({ client }) => {
    const { token } = await registrar(client)

    for (const esquema of ['Bearer', 'bearer', 'BEARER']) {
      const respuesta = await client.get('/usuario').header('authorization', `${esquema} ${token}`)
      respuesta.assertStatus(200)
    }
  })

  test('al administrador, 403 donde hace falta una persona', async ({ client, assert }) => {
    const token = await tokenDeAdministrador()

    for (const ruta of DE_PERSONAS) {
      const respuesta = await pedir(client, ruta).bearerToken(token)
      respuesta.assertStatus(403)
      assert.onlyProperties(respuesta.body(), ['mensaje'])
    }
  })

  test('el administrador lee lo demás como un extraño', async ({ client, assert }) => {
    const ana = await registrar(client)
    const [publico, privado] = [
      await subirVideo(client, ana),
      await subirVideo(client, ana, { visibilidad: 'privado' }),
    ]
    const token = await tokenDeAdministrador()
    const leer = async (ruta: string) => {
      const respuesta = await client.get(ruta).bearerToken(token)
      return { estado: respuesta.status(), cuerpo: respuesta.body() }
    }

    const perfil = await leer(`/usuario/${ana.id}/perfil`)
    assert.isNull(perfil.cuerpo['estado-contacto'])
    assert.equal(perfil.cuerpo['cantidad-videos'], 1)
    const visto = await leer(`/video/${publico}`)
    const oculto = await leer(`/video/${privado}`)
    const comentarios = await leer(`/video/${publico}/comentario`)
    assert.equal(visto.estado, 200)
    assert.equal(oculto.estado, 404)
    assert.deepEqual(comentarios, { estado: 200, cuerpo: [] })
  })
})

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
