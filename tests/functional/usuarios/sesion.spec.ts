import { test } from '@japa/runner'
import { editarComoAdministrador } from '#tests/admin'
import { registrar } from '#tests/personas'

const CREDENCIALES_INVALIDAS = { mensaje: 'Email o constraseña invalidos' }

test.group('Inicio de sesión', () => {
  test('da un token nuevo y el anterior sigue valiendo', async ({ client, assert }) => {
    const ana = await registrar(client)

    const respuesta = await client
      .post('/usuario/sesion')
      .json({ email: ana.email, password: '123' })

    respuesta.assertStatus(200)
    assert.onlyProperties(respuesta.body(), ['auth_token', 'id'])
    assert.equal(respuesta.body().id, ana.id)
    for (const token of [ana.token, respuesta.body().auth_token]) {
      const propio = await client.get('/usuario').bearerToken(token)
      propio.assertStatus(200)
    }
  })

  test('rechaza {titulo} con el mensaje que el teléfono conoce')
    .with([
      { titulo: 'una clave mala', cambios: { password: 'otra' } },
      { titulo: 'un e-mail desconocido', cambios: { email: 'nadie@chotuve.test' } },
      { titulo: 'una clave con un blanco de más', cambios: { password: '123 ' } },
      { titulo: 'un e-mail que falta', cambios: { email: undefined } },
      { titulo: 'una clave que falta', cambios: { password: undefined } },
      { titulo: 'una clave vacía', cambios: { password: '' } },
      { titulo: 'un e-mail nulo', cambios: { email: null } },
      { titulo: 'una clave que no es texto', cambios: { password: 123 } },
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
