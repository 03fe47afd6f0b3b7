import { test } from '@japa/runner'
import { editarComoAdministrador } from '#tests/admin'
import { casos } from '#tests/casos'
import { registrar } from '#tests/personas'

const CREDENCIALES_INVALIDAS = { mensaje: 'Email o constraseña invalidos' }

test.group('Registro', () => {
  test('da un token que sirve, y el id', async ({ client, assert }) => {
    const respuesta = await client
      .post('/usuario')
      .json({ email: `nuevo${Date.now()}@chotuve.test`, password: '1' })

    respuesta.assertStatus(201)
    assert.onlyProperties(respuesta.body(), ['auth_token', 'id'])
    const propio = await client.get('/usuario').bearerToken(respuesta.body().auth_token)
    assert.equal(propio.body().id, respuesta.body().id)
  })

  test('rechaza un e-mail tomado', async ({ client }) => {
    const { email } = await registrar(client)

    const respuesta = await client.post('/usuario').json({ email, password: '2' })

    respuesta.assertStatus(400)
    respuesta.assertBody({ errores: { email: 'El mail ya se encuentra registrado' } })
  })

  test('dice qué campo falta o está mal: {titulo}')
    .with(
      casos([
        { cuerpo: { password: '1' }, campos: ['email'] },
        { cuerpo: { email: '', password: '1' }, campos: ['email'] },
        { cuerpo: { email: 5, password: '1' }, campos: ['email'] },
        { cuerpo: { email: 'a@a', password: null }, campos: ['password'] },
        { cuerpo: { email: 'a@a', password: '' }, campos: ['password'] },
        { cuerpo: {}, campos: ['email', 'password'] },
      ])
    )
    .run(async ({ client, assert }, { valor: { cuerpo, campos } }) => {
      const respuesta = await client.post('/usuario').json(cuerpo)

      respuesta.assertStatus(400)
      assert.onlyProperties(respuesta.body(), ['errores'])
      assert.onlyProperties(respuesta.body().errores, campos)
    })

  test('ignora el token que traiga el pedido', async ({ client }) => {
    const respuesta = await client
      .post('/usuario')
      .bearerToken('cualquiera')
      .json({ email: `con-token${Date.now()}@chotuve.test`, password: '1' })

    respuesta.assertStatus(201)
  })
})

test.group('Inicio de sesión', () => {
  test('da un token nuevo y el anterior sigue valiendo', async ({ client }) => {
    const ana = await registrar(client)

    const respuesta = await client
      .post('/usuario/sesion')
      .bearerToken('cualquiera')
      .json({ email: ana.email, password: '123' })

    respuesta.assertStatus(200)
    for (const token of [ana.token, respuesta.body().auth_token]) {
      const propio = await client.get('/usuario').bearerToken(token)
      propio.assertStatus(200)
    }
  })

  test('rechaza {titulo} con el mensaje que el teléfono conoce')
    .with([
      { titulo: 'una clave mala', cambios: { password: 'otra' } },
      { titulo: 'un e-mail desconocido', cambios: { email: 'nadie@chotuve.test' } },
      { titulo: 'un campo que falta', cambios: { password: undefined } },
      { titulo: 'un campo que no es texto', cambios: { password: 123 } },
    ])
    .run(async ({ client }, { cambios }) => {
      const { email } = await registrar(client)

      const respuesta = await client
        .post('/usuario/sesion')
        .json({ email, password: '123', ...cambios })

      respuesta.assertStatus(400)
      respuesta.assertBody(CREDENCIALES_INVALIDAS)
    })

  test('a quien deshabilitan no entra más, ni con el token que tenía', async ({ client }) => {
    const ana = await registrar(client)
    await editarComoAdministrador(ana.id, { habilitado: false })

    const entrada = await client.post('/usuario/sesion').json({ email: ana.email, password: '123' })
    const propio = await client.get('/usuario').bearerToken(ana.token)

    entrada.assertStatus(400)
    entrada.assertBody(CREDENCIALES_INVALIDAS)
    propio.assertStatus(401)
  })
})
