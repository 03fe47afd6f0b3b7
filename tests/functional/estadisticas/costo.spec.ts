import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
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
      assert.notMatch(sentencias.join(), /reaccion|comentario|contacto/, ruta)
    }
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
