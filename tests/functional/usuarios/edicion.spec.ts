import { test } from '@japa/runner'
import { casos } from '#tests/casos'
import { contestar } from '#tests/fallas/intermediario'
import { interponer } from '#tests/fallas/red_con_fallas'
import { registrar } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'

test.group('Edición del perfil', (group) => {
  let red: Awaited<ReturnType<typeof interponer>>

  group.setup(async () => {
    red = await interponer()
    return () => red.soltar()
  })

  group.each.setup(() => red.limpiar())

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

  test('rechaza {titulo} sin mandarle nada a auth')
    .with(
      casos([
        {},
        { apellido: 'Paz' },
        { nombre: 'Ana' },
        { nombre: null, apellido: 'Paz' },
        { nombre: 'Ana', apellido: null },
        { nombre: 'Ana', apellido: 5 },
        { nombre: 'Ana', apellido: 'Paz', id: 1 },
        { nombre: 'Ana', apellido: 'Paz', foto: false },
        { nombre: 'Ana', apellido: 'Paz', email: 'otro@chotuve.test' },
        { nombre: 'Ana', apellido: 'Paz', habilitado: false },
        { nombre: 'Ana', apellido: 'Paz', telefono: 5 },
        { nombre: 'Ana', apellido: 'Paz', direccion: 'x'.repeat(256) },
        { nombre: 'x'.repeat(256), apellido: 'Paz' },
        { nombre: 'Ana', apellido: 'a\0b' },
      ])
    )
    .run(async ({ client, assert }, { valor: cuerpo }) => {
      const ana = await registrar(client)

      const respuesta = await client.put('/usuario/perfil').bearerToken(ana.token).json(cuerpo)

      respuesta.assertStatus(400)
      assert.onlyProperties(respuesta.body(), ['mensaje'])
      assert.isFalse(red.auth.llamadas.some(({ metodo }) => metodo === 'PUT'))
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
  test('es 404 con un objeto vacío si auth ya no conoce al usuario', async ({ client }) => {
    const ana = await registrar(client)
    red.auth.intervenirCon(({ url }) =>
      url === `/usuario/${ana.id}` ? contestar(404, {}) : undefined
    )
    const pedidos = [
      client.put('/usuario/perfil').json({ nombre: 'Ana', apellido: 'Paz' }),
      client.get('/usuario'),
      client.get('/usuario/perfil'),
    ]

    for (const pedido of pedidos) {
      const respuesta = await pedido.bearerToken(ana.token)
      respuesta.assertStatus(404)
      respuesta.assertBody({})
    }
  })
})
