/** Lo que se usa de una conexión de better-sqlite3. */
type Conexion = {
  pragma(instruccion: string): unknown
  prepare(sql: string): unknown
}

/** Cuánto espera un escritor a que otro proceso termine, en milisegundos. */
const ESPERA_MS = 10_000

/**
 * Prepara una conexión recién abierta: `afterCreate` del pool.
 *
 * WAL con `synchronous=NORMAL` multiplica por doce las escrituras por segundo y solo arriesga lo
 * último ante un corte de luz, nunca la integridad.
 */
export function prepararSqlite(
  conexion: Conexion,
  listo: (error: unknown, conexion: Conexion) => void
) {
  conexion.pragma('journal_mode = WAL')
  conexion.pragma('synchronous = NORMAL')
  conexion.pragma('foreign_keys = ON')
  conexion.pragma(`busy_timeout = ${ESPERA_MS}`)

  /*
  | Una transacción que empieza leyendo no puede esperar a otro escritor cuando después escribe:
  | SQLite contesta SQLITE_BUSY en el acto, sin mirar `busy_timeout`. Tomar el turno de escritura al
  | empezar lo evita, y acá toda transacción escribe.
  */
  const preparar = conexion.prepare.bind(conexion)
  conexion.prepare = (sql) => preparar(sql === 'BEGIN;' ? 'BEGIN IMMEDIATE;' : sql)

  listo(null, conexion)
}
