import { test } from '@japa/runner'
import pg from 'pg'
import { esFallaDeConexion } from '#base/conexion/fallas'
import { prepararSentencias } from '#base/conexion/preparadas'
import { Renovacion } from '#base/conexion/renovacion'
import { encenderPostgres, type PostgresEfimero } from '#tests/postgres/servidor'

test.group('Sentencias preparadas', (group) => {
  let postgres: PostgresEfimero
  let cliente: pg.Client

  group.setup(async () => {
    postgres = await encenderPostgres()
    return () => postgres.detener()
  })
  group.each.setup(async () => {
    cliente = new pg.Client(postgres.url())
    await cliente.connect()
    await cliente.query('CREATE TEMPORARY TABLE fila (id int, texto text)')
    prepararSentencias(cliente)
    return () => cliente.end()
  })

  const pedir = (text: string, ...values: unknown[]) => cliente.query({ text, values })

  async function preparadas(): Promise<string[]> {
    const { rows } = await cliente.query('SELECT statement FROM pg_prepared_statements')
    return rows.map(({ statement }) => statement)
  }

  test('la misma se prepara una vez, y una lista de cualquier largo es la misma', async ({
    assert,
  }) => {
    for (const ids of [[1], [1, 2], [1, 2, 3]]) {
      await pedir('SELECT id FROM fila WHERE id = ANY($1)', ids)
    }

    assert.deepEqual(await preparadas(), ['SELECT id FROM fila WHERE id = ANY($1)'])
  })

  test('no se preparan las que no tienen valores, ni las que traen todo, ni las listas escritas', async ({
    assert,
  }) => {
    await pedir('SELECT id FROM fila')
    await pedir('SELECT * FROM fila WHERE id = $1', 1)
    await pedir('SELECT f.* FROM fila f WHERE id = $1', 1)
    await pedir('SELECT id, f.* FROM fila f WHERE id = $1', 1)
    await pedir('INSERT INTO fila (id) VALUES ($1) RETURNING *', 1)
    await pedir('SELECT id FROM fila WHERE id IN ($1, $2)', 1, 2)

    assert.deepEqual(await preparadas(), [])
  })

  test('si una columna cambia de tipo falla como una conexión, y las que hay se renuevan', async ({
    assert,
  }) => {
    const renovacion = new Renovacion()
    const delPool: pg.Client & { __knex__disposed?: unknown } = cliente
    renovacion.anotar(delPool)
    await pedir('SELECT texto FROM fila WHERE id = $1', 1)
    await cliente.query('ALTER TABLE fila ALTER COLUMN texto TYPE varchar(10)')

    const error: unknown = await pedir('SELECT texto FROM fila WHERE id = $1', 1).catch(
      (fallo) => fallo
    )

    assert.isTrue(esFallaDeConexion(error))
    renovacion.alFallar(delPool, error)
    assert.isFalse(renovacion.sirve(cliente))
  })
})
