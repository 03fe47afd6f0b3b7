import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import type { Escritura } from '#base/sentencias/escritura'
import { filasPor } from '#base/sentencias/filas_por'
import { enTransaccionDirecta } from '#base/sentencias/transaccion_directa'

const insertar = (trx: Escritura, madre: number) =>
  filasPor('INSERT INTO prueba_hija (madre) VALUES (?)', [madre], trx)

async function filas() {
  const todas = await filasPor('SELECT madre FROM prueba_hija', [])
  return todas.length
}

test.group('En una transacción directa', (group) => {
  group.each.setup(async () => {
    await db.rawQuery('CREATE TABLE prueba_madre (id INTEGER PRIMARY KEY)')
    await db.rawQuery(
      `CREATE TABLE prueba_hija (
         madre INTEGER REFERENCES prueba_madre (id) DEFERRABLE INITIALLY DEFERRED)`
    )
    await db.table('prueba_madre').insert({ id: 1 })
    return async () => {
      await db.rawQuery('DROP TABLE prueba_hija')
      await db.rawQuery('DROP TABLE prueba_madre')
    }
  })

  test('lo que la base rechaza al confirmar falla, no se guarda y no se avisa', async ({
    assert,
  }) => {
    let avisos = 0
    await assert.rejects(() =>
      enTransaccionDirecta(async (trx) => {
        trx.after('commit', () => void avisos++)
        await insertar(trx, 2)
      })
    )

    assert.equal(avisos, 0)
    assert.equal(await filas(), 0)
  })

  test('lo que falla adentro lo deshace todo, y la conexión sirve', async ({ assert }) => {
    await assert.rejects(
      () =>
        enTransaccionDirecta(async (trx) => {
          await insertar(trx, 1)
          throw new Error('no')
        }),
      'no'
    )
    await enTransaccionDirecta((trx) => insertar(trx, 1))

    assert.equal(await filas(), 1)
  })

  test('una sentencia fallida que alguien calló no pasa por guardada', async ({ assert }) => {
    const guardado = await enTransaccionDirecta(async (trx) => {
      await insertar(trx, 1)
      await filasPor('SELECT id FROM no_existe', [], trx).catch(() => undefined)
    }).then(
      () => true,
      () => false
    )

    // SQLite sigue con la transacción; PostgreSQL deshace todo aunque conteste bien.
    assert.equal(guardado, db.connection().dialect.name !== 'postgres')
    assert.equal(await filas(), guardado ? 1 : 0)
  })

  test('un aviso que falla no deshace ni repite lo guardado', async ({ assert }) => {
    let veces = 0
    let siguiente = false
    await enTransaccionDirecta(async (trx) => {
      veces++
      trx.after('commit', () => {
        throw Object.assign(new Error('choque'), { code: '40001' })
      })
      trx.after('commit', () => (siguiente = true))
      await insertar(trx, 1)
    })

    assert.equal(veces, 1)
    assert.isTrue(siguiente)
    assert.equal(await filas(), 1)
  })

  test('terminada, por ella no corre nada más', async ({ assert }) => {
    let guardada: Escritura | undefined
    await enTransaccionDirecta(async (trx) => {
      guardada = trx
      await insertar(trx, 1)
    })

    await assert.rejects(async () => guardada && insertar(guardada, 1), 'La transacción ya terminó')
    assert.equal(await filas(), 1)
  })
})
