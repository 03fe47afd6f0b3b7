import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { textosOlvidables } from '#comentarios/textos_anteriores'
import { borrarEnTandas } from '#entregas/borrar_en_tandas'
import { comoTextoDeBase } from '#models/fecha'
import { leerAhora } from '#base/reloj_de_la_base'
import { planesDe } from '#tests/planes'

const vaciarlos = async () => void (await db.from('comentario_anterior').delete())

/** Tantos, uno por día hacia atrás desde ahora. */
async function deCadaDia(cuantos: number) {
  const hoy = await leerAhora(db.connection())
  const filas = Array.from({ length: cuantos }, (_, dias) => ({
    comentario: dias,
    video: 'v',
    usuario: 1,
    por: 1,
    texto: 't',
    motivo: 'editado',
    fecha: comoTextoDeBase(hoy.minus({ days: dias, minutes: 1 })),
  }))
  for (let desde = 0; desde < cuantos; desde += 100) {
    await db.table('comentario_anterior').multiInsert(filas.slice(desde, desde + 100))
  }
}

test.group('Los textos anteriores', (group) => {
  group.each.setup(vaciarlos)
  group.each.teardown(vaciarlos)

  test('se olvidan a los noventa días', async ({ assert }) => {
    await deCadaDia(100)

    assert.equal(await borrarEnTandas(textosOlvidables()), 10)

    assert.lengthOf(await db.from('comentario_anterior'), 90)
    assert.equal(await borrarEnTandas(textosOlvidables()), 0)
  })

  test('olvidarlos no recorre la tabla', async ({ assert }) => {
    const planes = await planesDe(
      () => borrarEnTandas(textosOlvidables()),
      async () => {
        await deCadaDia(2_000)
        if (db.connection().dialect.name === 'postgres') {
          await db.rawQuery('ANALYZE comentario_anterior')
        }
      }
    )

    assert.isNotEmpty(planes)
    for (const { sql, recorre } of planes) {
      assert.notInclude(recorre, 'comentario_anterior', sql)
    }
  })
})
