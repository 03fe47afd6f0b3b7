import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { enTransaccion } from '#base/en_transaccion'
import { juntarDias } from '#estadisticas/juntar_dias'
import { registrar, subirVideo, vaciar } from '#tests/personas'

/** Las sentencias que manda la base mientras corre una tarea. */
async function sentenciasDe(tarea: () => Promise<unknown>): Promise<string[]> {
  const cliente = db.connection().getReadClient()
  const vistas: string[] = []
  const anotar = ({ sql }: { sql: string }) => vistas.push(sql)
  cliente.on('query', anotar)
  try {
    await tarea()
  } finally {
    cliente.removeListener('query', anotar)
  }
  return vistas
}

test.group('Las estadísticas', () => {
  test('se contestan con una consulta, que no toca las filas que cuenta', async ({
    assert,
    client,
  }) => {
    for (const ruta of ['/stats?inicio=2015-01-01&fin=2024-12-31', '/stats/historico']) {
      const sentencias = await sentenciasDe(async () => {
        const respuesta = await client.get(ruta)
        respuesta.assertStatus(200)
      })

      assert.lengthOf(sentencias, 1, ruta)
      assert.notMatch(sentencias.join(), /(from|join) [`"]?(reaccion|comentario|contacto)\b/i, ruta)
    }
  })

  test('los días que ya pasaron quedan en una sola fila, sin esperar a quien los cambia', async ({
    assert,
    client,
  }) => {
    await vaciar(client)
    const enPostgres = db.connection().dialect.name === 'postgres'
    const hoy = new Date().toISOString().slice(0, 10)
    const dias = ['2019-05-01', '2019-05-02', hoy]
    await db
      .table('cantidad_diaria')
      .multiInsert(
        dias.flatMap((dia) =>
          [1, 2, 3].map((parte) => ({ hecho: 'reaccion', dia, parte, cantidad: parte * 10 }))
        )
      )
    const filas = async () => {
      const todas = await db.from('cantidad_diaria').orderBy('dia').orderBy('parte')
      return todas.map(({ dia, parte, cantidad }) => [dia, parte, Number(cantidad)])
    }
    const deHoy = [1, 2, 3].map((parte) => [hoy, parte, parte * 10])
    const antes = await filas()

    const conUnoTomado = await enTransaccion(async (trx) => {
      const tomado = { hecho: 'reaccion', dia: '2019-05-02', parte: 2 }
      await trx.from('cantidad_diaria').where(tomado).update({ cantidad: 21 })
      return enPostgres ? juntarDias() : 0
    })
    const mientras = await filas()
    const despues = await juntarDias()

    if (!enPostgres) {
      // Un solo escritor: no hay partes que juntar.
      assert.deepEqual([despues, mientras.length], [0, antes.length])
      return
    }
    assert.deepEqual([conUnoTomado, despues], [2, 1])
    assert.deepEqual(mientras, [
      ['2019-05-01', 1, 60],
      ['2019-05-02', 1, 40],
      ['2019-05-02', 2, 21],
      ...deHoy,
    ])
    assert.deepEqual(await filas(), [['2019-05-01', 1, 60], ['2019-05-02', 1, 61], ...deHoy])
  })

  test('siguen a las filas: las que cambian de día, las borradas y las que no tienen fecha', async ({
    assert,
    client,
  }) => {
    await vaciar(client)
    const autor = await registrar(client)
    const persona = await registrar(client)
    const video = await subirVideo(client, autor)
    const reaccionar = (reaccion: string) =>
      client.post(`/video/${video}/reaccion`).bearerToken(persona.token).json({ reaccion })
    const dia = async () => {
      const porDia = await client.get('/stats?inicio=2019-05-01&fin=2019-05-01')
      const historico = await client.get('/stats/historico')
      return [porDia.body().reacciones['2019-05-01'], historico.body().total_reacciones]
    }

    await reaccionar('me-gusta')
    await db.from('reaccion').update({ fecha: '2019-05-01T10:00:00.000Z' })
    const movida = await dia()
    await reaccionar('no-me-gusta')
    const cambiada = await dia()
    await db.from('reaccion').update({ fecha: null })
    const sinFecha = await dia()
    await reaccionar('no-me-gusta')
    const quitada = await dia()

    assert.deepEqual(
      [movida, cambiada, sinFecha, quitada],
      [
        [1, 1],
        [0, 1],
        [0, 1],
        [0, 0],
      ]
    )
  })
})
