import { test } from '@japa/runner'
import Database from 'better-sqlite3'
import { prepararSqlite } from '#base/conexion/sqlite'

function abrir() {
  const conexion = new Database(':memory:')
  prepararSqlite(0)(conexion, () => undefined)
  conexion.exec('CREATE TABLE fila (id integer, texto text)')
  return conexion
}

test.group('Una conexión a SQLite', () => {
  test('prepara una vez cada sentencia de filas', ({ assert }) => {
    const conexion = abrir()
    const sql = 'SELECT texto FROM fila WHERE id = ?'

    assert.strictEqual(conexion.prepare(sql), conexion.prepare(sql))
  })

  test('no recuerda las que pueden ser infinitas, ni las que traen todas las columnas', ({
    assert,
  }) => {
    const conexion = abrir()

    for (const sql of ['SELECT id FROM fila WHERE id IN (?, ?)', 'SELECT * FROM fila']) {
      assert.notStrictEqual(conexion.prepare(sql), conexion.prepare(sql))
    }
  })

  test('la preparada sirve después de una migración, con lo que haya ahora', ({ assert }) => {
    const conexion = abrir()
    const leer = () => conexion.prepare('SELECT texto FROM fila ORDER BY id').all()
    conexion.exec(`INSERT INTO fila VALUES (1, 'uno')`)
    assert.deepEqual(leer(), [{ texto: 'uno' }])

    conexion.exec('ALTER TABLE fila ADD COLUMN otra text')
    conexion.exec(`INSERT INTO fila VALUES (2, 'dos', 'x')`)
    conexion.exec('CREATE INDEX por_id ON fila (id)')

    assert.deepEqual(leer(), [{ texto: 'uno' }, { texto: 'dos' }])
  })
})
