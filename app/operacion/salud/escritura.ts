import type { Database } from '@adonisjs/lucid/database'
import type { Renovacion } from '#base/conexion/renovacion'

/** Cuánto vale haber podido escribir en un archivo: cada prueba escribe de verdad. */
const VIGENCIA_MS = 5_000

/** Si se puede escribir; que esté ocupada un momento no lo impide. */
export type Escritura = () => Promise<boolean>

/** Cómo preguntarle a la base si acepta escrituras, sin cambiarle nada. */
export function escrituraDe(db: Database, renovacion: Renovacion): Escritura {
  return db.connection().dialect.name === 'postgres'
    ? () => enPostgres(db, renovacion)
    : enArchivo(db)
}

/** Un secundario, o uno al que le dijeron que solo se lee, contesta que sí a todo lo demás. */
async function enPostgres(db: Database, renovacion: Renovacion): Promise<boolean> {
  const { rows } = await db.rawQuery(
    `SELECT current_setting('transaction_read_only') = 'off' AS escribe`
  )
  const escribe = Boolean(rows[0]?.escribe)
  if (!escribe) {
    // Puede que el que escribe sea otro: la próxima conexión lo busca.
    renovacion.renovar()
  }
  return escribe
}

/**
 * En un archivo no alcanza con preguntar: un disco lleno se nota al escribir, y una escritura que se
 * deshace no llega al disco. Se escribe, con el valor que ya tenía, un número que SQLite guarda para quien
 * lo use.
 */
function enArchivo(db: Database): Escritura {
  let hasta = 0
  return async () => {
    if (performance.now() < hasta) {
      return true
    }
    const [fila] = await db.rawQuery('PRAGMA user_version')
    await db.rawQuery(`PRAGMA user_version = ${Number(fila?.user_version ?? 0)}`)
    hasta = performance.now() + VIGENCIA_MS
    return true
  }
}
