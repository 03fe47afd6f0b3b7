import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { leerAhora } from '#base/reloj_de_la_base'
import { borrarEnTandas } from '#entregas/borrar_en_tandas'
import { comoTextoDeBase } from '#models/fecha'
import { planesDe } from '#tests/planes'
import { guardarVisualizaciones, visualizacionesOlvidables } from '#videos/visualizaciones/guardar'
import { contadas, deGente, vaciarlas } from './apoyo.js'

test.group('Visualizaciones | guardarlas', (group) => {
  group.each.setup(vaciarlas)
  group.each.teardown(vaciarlas)

  test('otra vez no suma: quien no sabe si las guardó insiste', async ({ assert }) => {
    await guardarVisualizaciones(deGente(500))
    await guardarVisualizaciones(deGente(500))
    await guardarVisualizaciones([...deGente(1), ...deGente(1, 'visto2')])

    assert.equal(await contadas('visto'), 500)
    assert.equal(await contadas('visto2'), 1)
  })

  test('lo que ya tenía el contador queda, y lo demás del video también', async ({ assert }) => {
    await db
      .table('contador_video')
      .insert({ video: 'visto', comentarios: 3, me_gusta: 2, no_me_gusta: 1, visualizaciones: 7 })

    await guardarVisualizaciones(deGente(2))

    const fila = await db.from('contador_video').where('video', 'visto').first()
    assert.containsSubset(fila, { comentarios: 3, me_gusta: 2, no_me_gusta: 1, visualizaciones: 9 })
  })

  test('veinte servidores con las mismas a la vez: el contador es el de las filas', async ({
    assert,
  }) => {
    const videos = Array.from({ length: 10 }, (_, i) => `visto${i}`)
    const todas = videos.flatMap((video) => deGente(20, video))
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        guardarVisualizaciones(i % 2 ? todas : todas.toReversed().slice(i))
      )
    )

    for (const video of videos) {
      assert.equal(await contadas(video), 20)
    }
  })

  test('se olvidan al día sin recorrer la tabla, y el contador queda', async ({ assert }) => {
    const ahora = await leerAhora(db.connection())
    await guardarVisualizaciones(
      Array.from({ length: 48 }, (_, horas) => ({
        video: 'visto',
        usuario: 1,
        hora: comoTextoDeBase(ahora.minus({ hours: horas, minutes: 1 })),
      }))
    )
    assert.equal(await borrarEnTandas(visualizacionesOlvidables()), 24)
    assert.equal(await contadas('visto'), 48)

    const planes = await planesDe(
      () => borrarEnTandas(visualizacionesOlvidables()),
      async () => {
        for (let i = 0; i < 20; i++) {
          const hora = comoTextoDeBase(ahora.minus({ hours: i }))
          await guardarVisualizaciones(deGente(200, `visto${i}`).map((una) => ({ ...una, hora })))
        }
        if (db.connection().dialect.name === 'postgres') {
          await db.rawQuery('ANALYZE visualizacion')
        }
      }
    )
    assert.deepEqual(
      planes.flatMap(({ recorre }) => recorre),
      []
    )
  })
})
