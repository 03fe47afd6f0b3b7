import { test } from '@japa/runner'
import { casos } from '#tests/casos'
import { registrar } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'

test.group('Edición del perfil', () => {
  test('cambia los datos tal como se enviaron; nulos borran, ausentes no cambian', async ({
    client,
    assert,
  }) => {
    const ana = await registrar(client)
    const editar = async (cambios: object) => {
      const respuesta = await client.put('/usuario/perfil').bearerToken(ana.token).json(cambios)
      respuesta.assertStatus(200)
      respuesta.assertBody({})
      return await cuerpoDe(client.get('/usuario').bearerToken(ana.token))
    }

    const completo = {
      nombre: '  Ñandú 😀 ',
      apellido: '',
      telefono: '11 5555',
      direccion: 'Paseo Colón',
      foto: 'http://fotos.test/1.png',
    }
    assert.containsSubset(await editar(completo), completo)
    assert.containsSubset(
      await editar({ nombre: 'Ana', apellido: 'Paz', telefono: null, foto: null }),
      {
        nombre: 'Ana',
        apellido: 'Paz',
        telefono: null,
        direccion: 'Paseo Colón',
        foto: completo.foto,
      }
    )
    const sinFoto = await editar({ nombre: 'Ana', apellido: 'Paz', foto: '' })
    assert.equal(sinFoto.foto, '')
  })

  test('rechaza {titulo} sin tocar nada')
    .with(
      casos([
        { apellido: 'Paz' },
        { nombre: null, apellido: 'Paz' },
        { nombre: 'Ana', apellido: 5 },
        { nombre: 'Ana', apellido: 'Paz', email: 'otro@chotuve.test' },
        { nombre: 'Ana', apellido: 'Paz', habilitado: false },
        { nombre: 'Ana', apellido: 'Paz', telefono: 5 },
        { nombre: 'x'.repeat(256), apellido: 'Paz' },
        { nombre: 'Ana', apellido: 'a\0b' },
      ])
    )
    .run(async ({ client, assert }, { valor: cuerpo }) => {
      const ana = await registrar(client)

      const respuesta = await client.put('/usuario/perfil').bearerToken(ana.token).json(cuerpo)

      respuesta.assertStatus(400)
      assert.onlyProperties(respuesta.body(), ['mensaje'])
      assert.isNull(await cuerpoDe(client.get('/usuario').bearerToken(ana.token), 'nombre'))
    })

  test('255 emoji entran', async ({ client, assert }) => {
    const ana = await registrar(client)
    const nombre = '😀'.repeat(255)

    const respuesta = await client
      .put('/usuario/perfil')
      .bearerToken(ana.token)
      .json({ nombre, apellido: '' })

    respuesta.assertStatus(200)
    assert.equal(await cuerpoDe(client.get('/usuario').bearerToken(ana.token), 'nombre'), nombre)
  })
})

test.group('Cambio de clave', () => {
  test('deja entrar con la nueva y sigue valiendo el token', async ({ client }) => {
    const ana = await registrar(client)

    const cambio = await client.put('/usuario/clave').bearerToken(ana.token).json({ password: '9' })
    const entrada = await client.post('/usuario/sesion').json({ email: ana.email, password: '9' })
    const propio = await client.get('/usuario').bearerToken(ana.token)

    cambio.assertStatus(200)
    cambio.assertBody({})
    entrada.assertStatus(200)
    propio.assertStatus(200)
  })

  test('rechaza {titulo}')
    .with(casos([{}, { password: '' }, { password: 5 }, { password: null }]))
    .run(async ({ client }, { valor: cuerpo }) => {
      const ana = await registrar(client)

      const respuesta = await client.put('/usuario/clave').bearerToken(ana.token).json(cuerpo)

      respuesta.assertStatus(400)
      respuesta.assertBody({ mensaje: 'La nueva clave es inválida.' })
    })
})
