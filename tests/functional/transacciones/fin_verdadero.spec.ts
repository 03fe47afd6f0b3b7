import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { comprobarFinVerdadero } from '#base/comprobacion'
import { enTransaccion } from '#base/en_transaccion'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Una tabla que solo rechaza al confirmar. */
async function conRechazoAlConfirmar(cliente: QueryClientContract) {
  await cliente.rawQuery('CREATE TABLE prueba_madre (id INTEGER PRIMARY KEY)')
  await cliente.rawQuery(
    `CREATE TABLE prueba_hija (
       madre INTEGER REFERENCES prueba_madre (id) DEFERRABLE INITIALLY DEFERRED
     )`
  )
}

const filas = async () => {
  const todas = await db.from('prueba_hija')
  return todas.length
}

test.group('En una transacción', (group) => {
  group.each.setup(async () => {
    await conRechazoAlConfirmar(db.connection())
    return async () => {
      await db.rawQuery('DROP TABLE prueba_hija')
      await db.rawQuery('DROP TABLE prueba_madre')
    }
  })

  const insertar = (madre: number) => (trx: QueryClientContract) =>
    trx.insertQuery().table('prueba_hija').insert({ madre })

  test('lo que la base rechaza al confirmar falla, no se guarda y no se avisa', async ({
    assert,
  }) => {
    let avisos = 0
    await assert.rejects(() =>
      enTransaccion(async (trx) => {
        trx.after('commit', () => void avisos++)
        await insertar(1)(trx)
      })
    )

    assert.equal(avisos, 0)
    assert.equal(await filas(), 0)
  })

  test('después de un rechazo al confirmar, la conexión sirve y lo siguiente se guarda', async ({
    assert,
  }) => {
    await assert.rejects(() => enTransaccion(insertar(1)))
    await db.table('prueba_madre').insert({ id: 2 })
    await enTransaccion(insertar(2))

    assert.equal(await filas(), 1)
  })

  test('una sentencia fallida que alguien calló no pasa por guardada', async ({ assert }) => {
    await db.table('prueba_madre').insert({ id: 1 })
    const guardado = await enTransaccion(async (trx) => {
      await insertar(1)(trx)
      await trx.rawQuery('SELECT * FROM no_existe').catch(() => undefined)
    }).then(
      () => true,
      () => false
    )

    // SQLite sigue con la transacción; PostgreSQL deshace todo aunque conteste bien.
    assert.equal(guardado, db.connection().dialect.name !== 'postgres')
    assert.equal(await filas(), guardado ? 1 : 0)
  })

  test('un punto de retorno que falla deshace lo suyo y nada más', async ({ assert }) => {
    await db.table('prueba_madre').insert([{ id: 1 }, { id: 2 }])
    await enTransaccion(async (trx) => {
      await insertar(1)(trx)
      await assert.rejects(() =>
        enTransaccion(
          async (punto) => {
            await insertar(2)(punto)
            throw new Error('no')
          },
          { dentroDe: trx }
        )
      )
    })

    assert.deepEqual(await db.from('prueba_hija').select('madre'), [{ madre: 1 }])
  })

  test('lo que chocó con otra se repite entero y se guarda una vez')
    .with(['40001', '40P01', 'SQLITE_BUSY_SNAPSHOT'])
    .run(async ({ assert }, code) => {
      await db.table('prueba_madre').insert({ id: 1 })
      let intentos = 0
      await enTransaccion(async (trx) => {
        await insertar(1)(trx)
        if (++intentos < 3) {
          throw Object.assign(new Error('choque'), { code })
        }
      })

      assert.equal(intentos, 3)
      assert.equal(await filas(), 1)
    })

  test('si choca siempre, se da por vencida con el error de la base', async ({ assert }) => {
    let intentos = 0
    await assert.rejects(
      () =>
        enTransaccion(async () => {
          intentos++
          throw Object.assign(new Error('choque'), { code: '40P01' })
        }),
      'choque'
    )

    assert.equal(intentos, 4)
  })

  test('con las versiones instaladas, el arranque comprueba que se sabe cómo termina', async ({
    assert,
  }) => {
    await comprobarFinVerdadero(db)
    assert.isFalse(db.manager.has('comprobacion'))
  })
})
