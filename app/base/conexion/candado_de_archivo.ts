import Database from 'better-sqlite3'
import type { Candado } from '#base/conexion/candado'

/**
 * Un archivo SQLite al lado de la base hace de candado: lo sostiene el sistema operativo, así que se
 * suelta solo si el proceso muere.
 */
export function candadoDeArchivo(archivo: string): Candado {
  const donde = `${archivo}.candado`
  // La espera de SQLite detiene el proceso, y hay señales que atender: espera quien lo toma.
  const candado = new Database(donde, { timeout: 0 })
  return {
    async tomar() {
      try {
        candado.exec('BEGIN EXCLUSIVE')
        return undefined
      } catch (error) {
        if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
          return `el proceso que tiene tomado ${donde}`
        }
        throw error
      }
    },
    async soltar() {
      candado.close()
    },
  }
}
