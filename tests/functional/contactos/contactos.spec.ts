import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { hacerContactos, registrar } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'

test.group('Lista de contactos', () => {
  test('va por id, para los dos lados, y quien auth no conoce queda como eliminado', async ({
    client,
    assert,
  }) => {
    const [ana, beto, caro] = [
      await registrar(client, { nombre: 'Ana', apellido: '', foto: 'http://fotos.test/a.png' }),
      await registrar(client),
      await registrar(client),
    ]
    await hacerContactos(client, caro, ana)
    await hacerContactos(client, ana, beto)
    await db.table('contacto').insert({ usuario_1: ana.id, usuario_2: 2_000_000_000 })
    const contactosDe = async (ruta: string, token: string) =>
      await cuerpoDe(client.get(ruta).bearerToken(token))

    assert.deepEqual(await contactosDe('/usuario/contacto', ana.token), [
      { id: beto.id, email: beto.email, foto: null },
      { id: caro.id, email: caro.email, foto: null },
      { id: 2_000_000_000, email: '<eliminado>', foto: null },
    ])
    assert.deepEqual(await contactosDe(`/usuario/${beto.id}/contacto`, caro.token), [
      { id: ana.id, email: ana.email, foto: 'http://fotos.test/a.png' },
    ])
    const sola = await registrar(client)
    assert.deepEqual(await contactosDe('/usuario/contacto', sola.token), [])
  })
})
