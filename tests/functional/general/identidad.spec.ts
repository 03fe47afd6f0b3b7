import { test } from '@japa/runner'
import type { ApiClient, ApiRequest } from '@japa/api-client'
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
  ['put', '/video/x'],
  ['delete', '/video/x'],
  ['post', '/video/x/reaccion'],
  ['post', '/video/x/comentario'],
  ['put', '/video/x/comentario/1'],
  ['delete', '/video/x/comentario/1'],
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
  test('las rutas públicas no miran el token: {titulo}')
    .with(casos(['Bearer malo', 'Basic YTpi', '', 'el del administrador']))
    .run(async ({ client, assert }, { valor }) => {
      const { email } = await registrar(client)
      const credencial = valor.startsWith('el') ? `Bearer ${await tokenDeAdministrador()}` : valor
      const pedidos: [estado: number, pedido: ApiRequest][] = [
        [200, client.get('/ping')],
        [200, client.get('/stats/historico')],
        [200, client.get('/stats?inicio=2026-01-01&fin=2026-01-01')],
        [201, client.post('/usuario').json({ email: `otra-${email}`, password: '1' })],
        [200, client.post('/usuario/sesion').json({ email, password: '123' })],
      ]

      for (const [estado, pedido] of pedidos) {
        const respuesta = await pedido.header('authorization', credencial)
        assert.equal(respuesta.status(), estado, pedido.request.url)
      }
    })
})
