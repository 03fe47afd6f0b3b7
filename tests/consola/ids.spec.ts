import { test } from '@japa/runner'
import { TABLAS_QUE_CRECEN } from '#database/ids/tablas'
import { encenderPostgres, type PostgresEfimero } from '#tests/postgres/servidor'
import { BaseDePrueba } from './adopcion/base_anterior.js'

const AMPLIAR = '1764000000090_ampliar_ids'

test.group('Pasar los ids a 64 bits', (group) => {
  let postgres: PostgresEfimero

  group.setup(async () => {
    postgres = await encenderPostgres()
    return () => postgres.detener()
  })

  const reaccionar = (base: BaseDePrueba, desde: number) =>
    base.consultar(`
      INSERT INTO reaccion (video, usuario, tipo)
      SELECT 'v' || n, n, 'ME_GUSTA' FROM generate_series(${desde}, ${desde + 99}) AS n`)

  /** Una base como quedaba antes de esta migración, con filas. */
  async function anterior() {
    const base = await BaseDePrueba.crear(postgres)
    await base.migrar()
    const encima = await base.consultar(
      `SELECT 1 FROM adonis_schema WHERE split_part(name, '/', 3) >= '${AMPLIAR}'`
    )
    await base.ace('migration:rollback', `--step=${encima.length}`, '--force')
    await reaccionar(base, 1)
    await base.consultar('DELETE FROM reaccion WHERE id > 95')
    return base
  }

  async function forma(base: BaseDePrueba) {
    const tipos = await base.consultar<{ tabla: string; tipo: string }>(`
      SELECT table_name AS tabla, data_type AS tipo FROM information_schema.columns
      WHERE column_name = 'id' AND table_name IN (${TABLAS_QUE_CRECEN.map((tabla) => `'${tabla}'`).join()})
      ORDER BY 1`)
    const indices = await base.consultar(
      `SELECT indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY 1`
    )
    return { tipos, indices }
  }

  test('en el lugar o preparada antes, queda lo mismo y no se pierde nada', async ({ assert }) => {
    const directa = await anterior()
    const preparada = await BaseDePrueba.crear(postgres, directa)

    const ampliada = await preparada.ace('base:ampliar-ids')
    // Lo que se escribe después de preparada y antes de migrar también cuenta.
    for (const base of [directa, preparada]) {
      await reaccionar(base, 500)
    }
    const otraVez = await preparada.ace('base:ampliar-ids')
    const migraciones = [await directa.migrar(), await preparada.migrar()]

    assert.equal(ampliada.estado, 0, ampliada.salida + ampliada.errores)
    assert.include(otraVez.salida, 'reaccion: no le falta nada')
    for (const { estado, salida, errores } of migraciones) {
      assert.equal(estado, 0, salida + errores)
    }
    assert.deepEqual(await forma(preparada), await forma(directa))
    const { tipos } = await forma(preparada)
    assert.deepEqual([...new Set(tipos.map(({ tipo }) => tipo))], ['bigint'])
    for (const base of [directa, preparada]) {
      await reaccionar(base, 1_000)
      await base.consultar(`SELECT setval(pg_get_serial_sequence('reaccion', 'id'), 3000000000)`)
      await reaccionar(base, 2_000)
    }
    const ids = await directa.ids('reaccion')
    assert.deepEqual(await preparada.ids('reaccion'), ids)
    assert.lengthOf(ids, 395)
    assert.equal(ids.at(-1), 3_000_000_100)
    assert.deepEqual([ids[95], ids[194], ids[195]], [101, 200, 201])
  }).timeout(240_000)
})
