import db from '@adonisjs/lucid/services/db'

/** Lo que abre y cierra transacciones no cuenta, ni lo que prepara a una conexión recién abierta. */
const DE_TRANSACCION =
  /^\s*(begin|commit|rollback|savepoint|release|select set_config|select current_setting)\b/i

/**
 * Las sentencias que recibe la base mientras corre `accion`, sin las de transacción. Las cuenta la
 * propia base: PostgreSQL con `pg_stat_statements`; SQLite, que no lleva registro, en la única
 * conexión que hay, donde cada sentencia se prepara una vez por ejecución.
 */
export async function sentenciasDe(accion: () => Promise<unknown>): Promise<string[]> {
  const sentencias =
    db.connection().dialect.name === 'postgres'
      ? await contarEnPostgres(accion)
      : await contarEnSqlite(accion)
  return sentencias.filter((sentencia) => !DE_TRANSACCION.test(sentencia))
}

async function contarEnPostgres(accion: () => Promise<unknown>): Promise<string[]> {
  await db.rawQuery('CREATE EXTENSION IF NOT EXISTS pg_stat_statements')
  await db.rawQuery('SELECT pg_stat_statements_reset()')
  await accion()
  const { rows }: { rows: { query: string; calls: string }[] } = await db.rawQuery(
    `SELECT query, calls FROM pg_stat_statements
      WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
        AND query NOT LIKE '%pg_stat_statements%'`
  )
  return rows.flatMap(({ query, calls }) => Array<string>(Number(calls)).fill(query))
}

type Conexion = { prepare(sql: string): unknown }

async function contarEnSqlite(accion: () => Promise<unknown>): Promise<string[]> {
  const { client: cliente } = db.connection().getWriteClient()
  const conexion: Conexion = await cliente.acquireConnection()
  const sentencias: string[] = []
  const { prepare } = conexion
  conexion.prepare = (sql) => {
    sentencias.push(sql)
    return prepare.call(conexion, sql)
  }
  await cliente.releaseConnection(conexion)
  try {
    await accion()
  } finally {
    conexion.prepare = prepare
  }
  return sentencias
}
