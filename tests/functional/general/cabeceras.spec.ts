import { test } from '@japa/runner'
import { tokenDeAdministrador } from '#tests/admin'
import { casos } from '#tests/casos'
import { registrar } from '#tests/personas'
import { encenderServidorAparte } from '#tests/servidor_aparte'
import { DIRECCION, JSON_UTF8, mandar, UN_MEGA } from './http.js'
import { pedir as pedirContrastando } from '#tests/documento/clientes'
import { rutasDeLaApi } from '#tests/rutas'

const ORIGEN = { Origin: 'https://admin.chotuve.test' }

type Pedido = Parameters<typeof mandar>[2]

const RESPUESTAS: [estado: number, metodo: string, ruta: string, pedido?: Pedido][] = [
  [200, 'GET', '/ping'],
  [400, 'GET', '/stats'],
  [400, 'POST', '/usuario', { cuerpo: '{', cabeceras: JSON_UTF8 }],
  [401, 'GET', '/usuario'],
  [404, 'GET', '/nada'],
  [404, 'GET', '/usuario/0'],
  [404, 'GET', '/video/%'],
  [405, 'POST', '/ping'],
  [413, 'POST', '/usuario', { cuerpo: 'a'.repeat(UN_MEGA + 1), cabeceras: JSON_UTF8 }],
]

test.group('CORS', () => {
  test('vale en los éxitos y en cada error, que también llevan X-Request-Id', async ({
    client,
    assert,
  }) => {
    const { token } = await registrar(client)
    const conSesion: typeof RESPUESTAS = [
      [403, 'GET', '/video', { token: await tokenDeAdministrador() }],
      [404, 'GET', '/usuario/2147483647', { token }],
      [
        201,
        'POST',
        '/video',
        {
          token,
          cuerpo: '{"url":"http://v.test/1","titulo":"Uno","duracion":1}',
          cabeceras: JSON_UTF8,
        },
      ],
    ]

    for (const [estado, metodo, ruta, pedido = {}] of [...RESPUESTAS, ...conSesion]) {
      const cabeceras = { ...pedido.cabeceras, ...ORIGEN, 'X-Request-Id': 'pedido-1' }
      const respuesta = await mandar(metodo, ruta, { ...pedido, cabeceras })
      const caso = `${metodo} ${ruta}`
      assert.equal(respuesta.estado, estado, caso)
      assert.equal(respuesta.cabeceras.get('access-control-allow-origin'), '*', caso)
      assert.equal(respuesta.cabeceras.get('x-request-id'), 'pedido-1', caso)
      assert.match(String(respuesta.cabeceras.get('content-type')), /^application\/json/, caso)
    }
  })

  test('el pedido previo de {titulo} se permite en toda ruta, sin sesión')
    .with(casos(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']))
    .run(async ({ assert }, { valor: metodo }) => {
      const patrones = new Set(rutasDeLaApi().map((ruta) => ruta.patron))

      for (const patron of patrones) {
        const { status, headers } = await pedirContrastando(
          `${DIRECCION}${patron.replaceAll(/:\w+/g, '1')}`,
          {
            method: 'OPTIONS',
            headers: {
              ...ORIGEN,
              'Access-Control-Request-Method': metodo,
              'Access-Control-Request-Headers': 'authorization,content-type',
            },
          }
        )
        assert.isTrue(status >= 200 && status < 300, `${patron} contestó ${status}`)
        assert.equal(headers.get('access-control-allow-origin'), '*')
        assert.include(headers.get('access-control-allow-methods'), metodo)
        assert.include(headers.get('access-control-allow-headers'), 'authorization')
        assert.include(headers.get('access-control-allow-headers'), 'content-type')
        assert.isString(headers.get('x-request-id'))
      }
    })
})

test.group('Cabeceras de seguridad', () => {
  test('van en los éxitos y en los errores, y ninguna dice con qué está hecho', async ({
    assert,
  }) => {
    for (const [estado, metodo, ruta, pedido = {}] of RESPUESTAS) {
      const { cabeceras } = await mandar(metodo, ruta, pedido)
      const caso = `${metodo} ${ruta}: ${estado}`
      assert.equal(cabeceras.get('x-content-type-options'), 'nosniff', caso)
      assert.equal(cabeceras.get('x-frame-options'), 'DENY', caso)
      assert.equal(cabeceras.get('referrer-policy'), 'no-referrer', caso)
      assert.equal(cabeceras.get('cache-control'), 'no-store', caso)
      assert.include(cabeceras.get('content-security-policy'), "default-src 'none'", caso)
      assert.isNull(cabeceras.get('x-powered-by'), caso)
      assert.isNull(cabeceras.get('server'), caso)
    }
  })

  test('que se vuelva por TLS se pide en producción y solo si lo dice un proxy confiable')
    .with([
      { entorno: { NODE_ENV: 'production', PROXY_CONFIABLE: '1' }, pide: 'max-age=31536000' },
      { entorno: { NODE_ENV: 'production' }, pide: null },
      { entorno: { PROXY_CONFIABLE: '1' }, pide: null },
    ])
    .run(async ({ assert, test: prueba }, { entorno, pide }) => {
      const { url, detener } = await encenderServidorAparte(entorno)
      prueba.cleanup(async () => void (await detener()))
      const [plano, cifrado] = await Promise.all(
        ['http', 'https'].map((esquema) =>
          pedirContrastando(`${url}/ping`, { headers: { 'X-Forwarded-Proto': esquema } })
        )
      )

      assert.isNull(plano?.headers.get('strict-transport-security'))
      assert.equal(cifrado?.headers.get('strict-transport-security'), pide)
    })
})
