import { test } from '@japa/runner'
import { casos } from '#tests/casos'
import { contestar } from '#tests/fallas/intermediario'
import { interponer } from '#tests/fallas/red_con_fallas'
import { registrar } from '#tests/personas'

test.group('Cambio de clave', () => {
  test('deja entrar solo con la nueva, y los tokens de antes siguen valiendo', async ({
    client,
  }) => {
    const ana = await registrar(client)

    const otro = await client.post('/usuario/sesion').json({ email: ana.email, password: '123' })
    const cambio = await client.put('/usuario/clave').bearerToken(ana.token).json({ password: '9' })
    const entrada = await client.post('/usuario/sesion').json({ email: ana.email, password: '9' })
    const vieja = await client.post('/usuario/sesion').json({ email: ana.email, password: '123' })

    cambio.assertStatus(200)
    cambio.assertBody({})
    entrada.assertStatus(200)
    vieja.assertStatus(400)
    for (const token of [ana.token, otro.body().auth_token]) {
      const propio = await client.get('/usuario').bearerToken(token)
      propio.assertStatus(200)
    }
  })

  test('rechaza {titulo}')
    .with(casos([{}, { password: '' }, { password: 5 }, { password: null }]))
    .run(async ({ client }, { valor: cuerpo }) => {
      const ana = await registrar(client)

      const respuesta = await client.put('/usuario/clave').bearerToken(ana.token).json(cuerpo)

      respuesta.assertStatus(400)
      respuesta.assertBody({ mensaje: 'La nueva clave es inválida.' })
    })
  test('dice lo mismo si es auth quien la rechaza', async ({ client, cleanup }) => {
    const ana = await registrar(client)
    const red = await interponer()
    cleanup(() => red.soltar())
    red.auth.intervenirCon(({ metodo }) =>
      metodo === 'PUT' ? contestar(400, { mensaje: 'no' }) : undefined
    )

    const respuesta = await client
      .put('/usuario/clave')
      .bearerToken(ana.token)
      .json({ password: 'nueva' })

    respuesta.assertStatus(400)
    respuesta.assertBody({ mensaje: 'La nueva clave es inválida.' })
  })
})
