import { test } from '@japa/runner'
import { casos } from '#tests/casos'
import { registrar } from '#tests/personas'

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

  test('un e-mail que a auth no le entra se rechaza, y el más largo que entra, no', async ({
    client,
  }) => {
    const propio = `${Date.now()}`
    const registrarse = (largo: number) =>
      client
        .post('/usuario')
        .json({ email: propio + '😀'.repeat(largo - propio.length), password: '1' })

    const entra = await registrarse(255)
    const noEntra = await registrarse(256)

    entra.assertStatus(201)
    noEntra.assertStatus(400)
    noEntra.assertBody({ errores: { email: 'El mail es demasiado largo' } })
  })

  test('no exige nada más: {titulo} sirven')
    .with([
      { titulo: 'una clave de un dígito', prefijo: 'uno', clave: '1' },
      { titulo: 'una clave de 5.000 caracteres', prefijo: 'dos', clave: 'x'.repeat(5_000) },
      { titulo: 'un e-mail sin arroba y una clave en blanco', prefijo: 'tres sin', clave: ' ' },
    ])
    .run(async ({ client }, { prefijo, clave }) => {
      const { email: base } = await registrar(client)
      const email = `${prefijo} ${base.replace('@', '.')}`

      const alta = await client.post('/usuario').json({ email, password: clave })
      const entrada = await client.post('/usuario/sesion').json({ email, password: clave })

      alta.assertStatus(201)
      entrada.assertStatus(200)
    })

  test('dos e-mails que difieren en una mayúscula son dos personas', async ({ client, assert }) => {
    const ana = await registrar(client)

    const otra = await client
      .post('/usuario')
      .json({ email: ana.email.toUpperCase(), password: '1' })

    otra.assertStatus(201)
    assert.notEqual(otra.body().id, ana.id)
  })

  test('de veinte registros iguales a la vez queda uno', async ({ client, assert }) => {
    const { email: base } = await registrar(client)
    const registro = { email: `juntos-${base}`, password: '1' }

    const respuestas = await Promise.all(
      Array.from({ length: 20 }, () => client.post('/usuario').json(registro))
    )

    const [alta, ...rechazos] = respuestas.sort((una, otra) => una.status() - otra.status())
    assert.equal(alta?.status(), 201)
    for (const rechazo of rechazos) {
      rechazo.assertStatus(400)
      rechazo.assertBody({ errores: { email: 'El mail ya se encuentra registrado' } })
    }
  })
})
