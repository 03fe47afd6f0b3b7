import { convienePreparar, SENTENCIAS_RECORDADAS } from '#base/conexion/preparadas'

type Sentencia = { run(...valores: unknown[]): unknown }

/** Lo que se usa de una conexión de better-sqlite3. */
type Conexion = {
  inTransaction: boolean
  pragma(instruccion: string): unknown
  prepare(sql: string): Sentencia
  exec(sql: string): unknown
}

type Listo = (error: unknown, conexion: Conexion) => void

/**
 * Prepara una conexión recién abierta: `afterCreate` del pool.
 *
 * WAL porque quien lee no espera a quien escribe. `synchronous=FULL` porque un 201 dice que quedó
 * guardado: con NORMAL un corte de luz se lleva lo último que se confirmó.
 *
 * @param esperaMs cuánto espera a que otro proceso termine de escribir. La espera detiene el proceso
 *   entero: quien atiende pedidos espera poco y vuelve a intentar (app/base/repeticion.ts)
 */
export function prepararSqlite(esperaMs: number) {
  return (conexion: Conexion, listo: Listo) => preparar(conexion, esperaMs, listo)
}

function preparar(conexion: Conexion, esperaMs: number, listo: Listo) {
  conexion.pragma(`busy_timeout = ${esperaMs}`)
  conexion.pragma('journal_mode = WAL')
  conexion.pragma('synchronous = FULL')
  conexion.pragma('foreign_keys = ON')

  /*
  | Una transacción que empieza leyendo no puede esperar a otro escritor cuando después escribe:
  | SQLite contesta SQLITE_BUSY en el acto, sin mirar `busy_timeout`. Tomar el turno de escritura al
  | empezar lo evita, y acá toda transacción escribe.
  */
  const original = conPreparadas(conexion)
  conexion.prepare = (sql) => {
    if (sql === 'COMMIT;') {
      return confirmacion(original(sql), conexion)
    }
    return original(sql === 'BEGIN;' ? 'BEGIN IMMEDIATE;' : sql)
  }

  listo(null, conexion)
}

/** Hace que cada sentencia de filas se prepare una vez: interpretarla costaba casi tanto como hacerla. */
function conPreparadas(conexion: Conexion): (sql: string) => Sentencia {
  const original = conexion.prepare.bind(conexion)
  const preparadas = new Map<string, Sentencia>()
  return (sql) => {
    const hecha = preparadas.get(sql)
    if (hecha) {
      return hecha
    }
    const sentencia = original(sql)
    if (preparadas.size < SENTENCIAS_RECORDADAS && convienePreparar(sql)) {
      preparadas.set(sql, sentencia)
    }
    return sentencia
  }
}

/**
 * Un `COMMIT` que falla (sin lugar en el disco, por ejemplo) puede dejar la transacción abierta, y lo que
 * se guarde después en la misma conexión quedaría adentro: contestado y perdido.
 */
function confirmacion(sentencia: Sentencia, conexion: Conexion): Sentencia {
  const correr = sentencia.run.bind(sentencia)
  sentencia.run = (...valores) => {
    try {
      return correr(...valores)
    } catch (error) {
      if (conexion.inTransaction) {
        conexion.exec('ROLLBACK')
      }
      throw error
    }
  }
  return sentencia
}
