import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { registrar, registrarVarias, vaciar, type Persona } from '#tests/personas'
import { cuerpoDe } from '#tests/respuestas'

const FECHA = '2026-01-02T03:04:05.678Z'

test.group('El último mensaje de cada conversación', () => {
  const escribir = (...pares: [de: number, a: number, mensaje: string][]) =>
    db.table('mensaje').multiInsert(
      pares.map(([emisor, destinatario, mensaje]) => ({
        emisor,
        destinatario,
        mensaje,
        fecha: FECHA,
      }))
    )

  test('lo sabe la base, escriba o borre quien sea', async ({ client, assert }) => {
    await vaciar(client)
    const [ana, beto, caro] = await registrarVarias(client, 3)
    const ver = async ({ token }: Persona) => {
      const lista = await cuerpoDe(client.get('/chat').bearerToken(token))
      return lista.map(({ ultimo_mensaje: ultimo }: { ultimo_mensaje: string }) => ultimo)
    }

    await escribir([ana.id, beto.id, '1'], [caro.id, ana.id, '2'], [beto.id, ana.id, '3'])
    assert.deepEqual(await ver(ana), ['3', '2'])
    assert.deepEqual(await ver(beto), ['3'])

    await db.from('mensaje').where('mensaje', '3').delete()
    assert.deepEqual(await ver(ana), ['2', '1'])

    await db.from('mensaje').where('mensaje', '2').delete()
    assert.deepEqual(await ver(ana), ['1'])
    assert.deepEqual(await ver(caro), [])

    await vaciar(client)
    assert.isNull(await db.from('ultimo_mensaje').first())
  })

  test('cada página sigue a la anterior, de los dos lados del par', async ({ client, assert }) => {
    await vaciar(client)
    const antes = await registrar(client)
    const ana = await registrar(client)
    const despues = await registrar(client)
    await escribir(
      [antes.id, ana.id, 'a'],
      [ana.id, despues.id, 'b'],
      [ana.id, 900_001, 'c'],
      [900_002, ana.id, 'd'],
      [ana.id, antes.id, 'e']
    )
    const pagina = async (consulta: string) => {
      const lista = await cuerpoDe(client.get(`/chat?${consulta}`).bearerToken(ana.token))
      return lista.map(({ ultimo_mensaje: ultimo }: { ultimo_mensaje: string }) => ultimo)
    }

    assert.deepEqual(await pagina('cantidad=10'), ['e', 'd', 'c', 'b'])
    assert.deepEqual(await pagina('cantidad=2'), ['e', 'd'])
    assert.deepEqual(await pagina('cantidad=2&offset=1'), ['d', 'c'])
    assert.deepEqual(await pagina('cantidad=2&offset=3'), ['b'])
    assert.deepEqual(await pagina('cantidad=2&offset=4'), [])
  })
})
