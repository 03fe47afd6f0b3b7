import { test } from '@japa/runner'
import { casos } from '#tests/casos'
import { registrar, vaciar } from '#tests/personas'
import { DIRECCION, mandar } from './http.js'
import { pedir as pedirContrastando } from '#tests/documento/clientes'
import { rutasDeLaApi } from '#tests/rutas'

const VERBOS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']

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
        '/video//comentario',
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

  test('con otro método es 405 y dice cuáles admite, en toda ruta', async ({ assert }) => {
    const admitidos = new Map<string, Set<string>>()
    for (const { patron, metodo } of rutasDeLaApi()) {
      const metodos = admitidos.get(patron) ?? new Set<string>()
      metodos.add(metodo)
      // Lo que se lee admite HEAD.
      admitidos.set(patron, metodo === 'GET' ? metodos.add('HEAD') : metodos)
    }

    for (const [patron, metodos] of admitidos) {
      for (const metodo of VERBOS.filter((uno) => !metodos.has(uno))) {
        const { status, headers } = await pedirContrastando(
          `${DIRECCION}${patron.replaceAll(/:\w+/g, '1')}`,
          {
            method: metodo,
          }
        )
        const caso = `${metodo} ${patron}`
        assert.equal(status, 405, caso)
        assert.sameMembers(String(headers.get('allow')).split(', '), [...metodos], caso)
        assert.equal(headers.get('access-control-allow-origin'), '*', caso)
      }
    }
  })

  test('{metodo} a un id que no es de nadie posible es 404: {ruta}')
    .with([
      { metodo: 'POST', ruta: '/chat/0' },
      { metodo: 'POST', ruta: '/chat/abc' },
      { metodo: 'POST', ruta: '/chat/2147483648' },
      { metodo: 'PUT', ruta: '/usuario/solicitud-contacto/0' },
      { metodo: 'DELETE', ruta: '/usuario/solicitud-contacto/2147483648' },
      { metodo: 'DELETE', ruta: '/usuario/solicitud-contacto/1x' },
      { metodo: 'POST', ruta: '/video/%/comentario' },
    ])
    .run(async ({ assert }, { metodo, ruta }) => {
      const { estado, cuerpo } = await mandar(metodo, ruta, {})

      assert.equal(estado, 404)
      assert.onlyProperties(cuerpo, ['mensaje'])
    })

  test('la barra final y las del comienzo no cuentan', async ({ client }) => {
    await vaciar(client)
    const { token } = await registrar(client)

    for (const ruta of ['/usuario/', '//usuario', '//usuario/', '/video/?cantidad=1', '//video']) {
      const respuesta = await client.get(ruta).bearerToken(token)
      respuesta.assertStatus(200)
    }
  })
})
