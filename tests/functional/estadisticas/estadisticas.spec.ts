import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { hacerContactos, registrarVarias, subirVideo, vaciar } from '#tests/personas'

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

  test('un solo día, que puede ser un 29 de febrero', async ({ client }) => {
    const respuesta = await client.get('/stats?inicio=2024-02-29&fin=2024-02-29')

    respuesta.assertStatus(200)
    const ceros = { '2024-02-29': 0 }
    respuesta.assertBody({ reacciones: ceros, comentarios: ceros, contactos: ceros })
  })

  test('el primer día y el último que hay', async ({ client }) => {
    for (const dia of ['0001-01-01', '9999-12-31']) {
      const respuesta = await client.get(`/stats?inicio=${dia}&fin=${dia}`)

      respuesta.assertStatus(200)
      respuesta.assertBody({
        reacciones: { [dia]: 0 },
        comentarios: { [dia]: 0 },
        contactos: { [dia]: 0 },
      })
    }
  })

  test('hasta 3660 días, ni uno más', async ({ client, assert }) => {
    const entran = await client.get('/stats?inicio=2014-01-01&fin=2024-01-08')
    const sobra = await client.get('/stats?inicio=2014-01-01&fin=2024-01-09')

    entran.assertStatus(200)
    for (const porDia of Object.values(entran.body())) {
      const dias = Object.keys(porDia as object)
      assert.lengthOf(dias, 3_660)
      assert.deepEqual([dias[0], dias[59], dias.at(-1)], ['2014-01-01', '2014-03-01', '2024-01-08'])
    }
    sobra.assertStatus(400)
  })

  test('lo que hace la gente cuenta hoy, con la hora de UTC', async ({ client, assert }) => {
    const hoy = () => new Date().toISOString().slice(0, 10)
    const desde = hoy()
    await vaciar(client)
    const [ana, beto] = await registrarVarias(client, 2)
    await hacerContactos(client, ana, beto)
    const video = await subirVideo(client, ana)
    for (const { token } of [ana, beto]) {
      await client
        .post(`/video/${video}/reaccion`)
        .bearerToken(token)
        .json({ reaccion: 'me-gusta' })
    }
    await client
      .post(`/video/${video}/comentario`)
      .bearerToken(beto.token)
      .json({ comentario: 'x' })

    // Dos días si justo fue medianoche.
    const deHoy = await client.get(`/stats?inicio=${desde}&fin=${hoy()}`)
    // En Buenos Aires todavía es 30 de junio.
    for (const tabla of ['reaccion', 'comentario', 'contacto']) {
      await db.from(tabla).update({ fecha: '2025-07-01T00:30:00.000Z' })
    }
    const respuesta = await client.get('/stats?inicio=2025-06-30&fin=2025-07-02')
    const historico = await client.get('/stats/historico')

    const sumados = Object.values<Record<string, number>>(deHoy.body()).map((porDia) =>
      Object.values(porDia).reduce((suma, cantidad) => suma + cantidad, 0)
    )
    assert.deepEqual(sumados, [2, 1, 1])
    const elPrimero = (cuantos: number) => ({
      '2025-06-30': 0,
      '2025-07-01': cuantos,
      '2025-07-02': 0,
    })
    respuesta.assertBody({
      reacciones: elPrimero(2),
      comentarios: elPrimero(1),
      contactos: elPrimero(1),
    })
    historico.assertBody({ total_reacciones: 2, total_comentarios: 1, total_contactos: 1 })
  })

  test('una reacción quitada no cuenta más, y una cambiada sigue siendo una', async ({
    client,
  }) => {
    await vaciar(client)
    const [ana, beto] = await registrarVarias(client, 2)
    const video = await subirVideo(client, ana)
    const reaccionar = (token: string, reaccion: string) =>
      client.post(`/video/${video}/reaccion`).bearerToken(token).json({ reaccion })
    await reaccionar(ana.token, 'me-gusta')
    await reaccionar(ana.token, 'me-gusta')
    await reaccionar(beto.token, 'me-gusta')
    await reaccionar(beto.token, 'no-me-gusta')

    const historico = await client.get('/stats/historico')

    historico.assertBody({ total_reacciones: 1, total_comentarios: 0, total_contactos: 0 })
  })

  test('son públicas, y no miran de quién es el token', async ({ client }) => {
    for (const ruta of ['/stats/historico', '/stats?inicio=2025-01-01&fin=2025-01-01']) {
      const respuesta = await client.get(ruta).bearerToken('cualquiera')
      respuesta.assertStatus(200)
    }
  })
})
