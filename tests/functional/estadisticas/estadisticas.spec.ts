import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { casos } from '#tests/casos'
import { registrar, vaciar } from '#tests/personas'

test.group('Estadísticas', () => {
  test('cuentan por día UTC, los dos extremos enteros y los ceros incluidos', async ({
    client,
  }) => {
    await vaciar(client)
    const fechas = [
      '2020-06-30T23:59:59.999Z',
      '2020-07-01T00:00:00.000Z',
      '2020-07-01T20:59:59.999-03:00',
      '2020-07-01T21:00:00.000-03:00',
      '2020-07-03T23:59:59.999Z',
      '2020-07-04T00:00:00.000Z',
      null,
    ].map((fecha) => fecha && new Date(fecha).toISOString())
    await db
      .table('comentario')
      .multiInsert(fechas.map((fecha) => ({ video: 'x', usuario: 1, comentario: 'x', fecha })))
    await db
      .table('contacto')
      .insert({ usuario_1: 1, usuario_2: 2, fecha: '2020-07-02T12:00:00.000Z' })

    const respuesta = await client.get('/stats?inicio=2020-07-01&fin=2020-07-03')
    const historico = await client.get('/stats/historico')

    respuesta.assertStatus(200)
    const ceros = { '2020-07-01': 0, '2020-07-02': 0, '2020-07-03': 0 }
    respuesta.assertBody({
      reacciones: ceros,
      comentarios: { '2020-07-01': 2, '2020-07-02': 1, '2020-07-03': 1 },
      contactos: { ...ceros, '2020-07-02': 1 },
    })
    historico.assertStatus(200)
    historico.assertBody({ total_reacciones: 0, total_comentarios: 7, total_contactos: 1 })
  })

  test('un solo día, y un año bisiesto', async ({ client, assert }) => {
    const dia = await client.get('/stats?inicio=2024-02-29&fin=2024-02-29')
    const maximo = await client.get('/stats?inicio=2014-01-01&fin=2024-01-07')

    assert.deepEqual(Object.keys(dia.body().reacciones), ['2024-02-29'])
    maximo.assertStatus(200)
    assert.lengthOf(Object.keys(maximo.body().contactos), 3_659)
  })

  test('rechaza {titulo}')
    .with(
      casos([
        '',
        'inicio=2020-07-01',
        'fin=2020-07-01',
        'inicio=2020-07-02&fin=2020-07-01',
        'inicio=2020-02-30&fin=2020-03-01',
        'inicio=2020-13-01&fin=2020-13-02',
        'inicio=hoy&fin=2020-07-01',
        'inicio=2020-7-1&fin=2020-07-02',
        'inicio=2020-07-01T00:00&fin=2020-07-02',
        'inicio=%D9%A2020-07-01&fin=2020-07-02',
        'inicio=0000-01-01&fin=0000-01-02',
        'inicio=2010-01-01&fin=2020-12-31',
        'inicio=2020-07-01&inicio=2020-07-02&fin=2020-07-03',
      ])
    )
    .run(async ({ client, assert }, { valor }) => {
      const respuesta = await client.get(`/stats?${valor}`)

      respuesta.assertStatus(400)
      assert.onlyProperties(respuesta.body(), ['mensaje'])
    })
})

test.group('Vaciado', () => {
  test('vacía auth, media y nuestras tablas; los tokens de antes no valen más', async ({
    client,
    assert,
  }) => {
    const ana = await registrar(client)
    await db.table('mensaje').insert({
      emisor: 1,
      destinatario: 2,
      mensaje: 'hola',
      fecha: new Date().toISOString(),
    })

    const respuesta = await client.delete('/base_de_datos')

    respuesta.assertStatus(200)
    respuesta.assertBody({})
    const propio = await client.get('/usuario').bearerToken(ana.token)
    propio.assertStatus(401)
    for (const tabla of ['reaccion', 'comentario', 'contacto', 'mensaje', 'notificacion']) {
      assert.lengthOf(await db.from(tabla), 0)
    }
    const nueva = await registrar(client)
    assert.isAbove(nueva.id, ana.id)
  })
})
