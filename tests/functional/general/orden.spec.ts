import { test } from '@japa/runner'
import { tokenDeAdministrador } from '#tests/admin'
import { registrar } from '#tests/personas'
import { JSON_UTF8, mandar, UN_MEGA } from './http.js'

const ENORME = { cuerpo: 'a'.repeat(UN_MEGA + 1), cabeceras: JSON_UTF8 }
const ILEGIBLE = { cuerpo: '{"a":', cabeceras: JSON_UTF8 }

/** Cada pedido merece también todos los rechazos que siguen al suyo (docs/contrato.md §1). */
test.group('Orden de los rechazos', () => {
  test('{estado}: {metodo} {ruta} sin sesión y con un cuerpo enorme')
    .with([
      { metodo: 'POST', ruta: '/nada', estado: 404 },
      { metodo: 'POST', ruta: '/chat/0', estado: 404 },
      { metodo: 'POST', ruta: '/chat/2147483648', estado: 404 },
      { metodo: 'POST', ruta: '/video/%/reaccion', estado: 404 },
      { metodo: 'PUT', ruta: '/usuario/solicitud-contacto/x', estado: 404 },
      { metodo: 'POST', ruta: '/usuario/perfil', estado: 405 },
      { metodo: 'PATCH', ruta: '/video', estado: 405 },
      { metodo: 'POST', ruta: '/video', estado: 413 },
      { metodo: 'PUT', ruta: '/usuario/perfil', estado: 413 },
    ])
    .run(async ({ assert }, { metodo, ruta, estado }) => {
      const respuesta = await mandar(metodo, ruta, ENORME)

      assert.equal(respuesta.estado, estado)
      assert.onlyProperties(respuesta.cuerpo, ['mensaje'])
    })

  test('el tamaño se mira antes que quién pregunta, y eso antes que el cuerpo', async ({
    assert,
  }) => {
    const token = await tokenDeAdministrador()
    const estados = [
      await mandar('POST', '/video', { ...ENORME, token: 'malo' }),
      await mandar('POST', '/video', { ...ENORME, token }),
      await mandar('POST', '/video', { ...ILEGIBLE, token: 'malo' }),
      await mandar('POST', '/video', { ...ILEGIBLE, token }),
    ].map(({ estado }) => estado)

    assert.deepEqual(estados, [413, 413, 401, 403])
  })

  test('el cuerpo ilegible se mira antes que las filas de la ruta: {ruta}')
    .with([
      { metodo: 'PUT', ruta: '/usuario/solicitud-contacto/2147483647' },
      { metodo: 'POST', ruta: '/video/desconocido/reaccion' },
      { metodo: 'POST', ruta: '/video/desconocido/comentario' },
      { metodo: 'POST', ruta: '/chat/2147483647' },
    ])
    .run(async ({ client, assert }, { metodo, ruta }) => {
      const { token } = await registrar(client)

      const { estado } = await mandar(metodo, ruta, { ...ILEGIBLE, token })

      assert.equal(estado, 400)
    })
})
