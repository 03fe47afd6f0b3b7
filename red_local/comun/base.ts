import { join } from 'node:path'
import Database from 'better-sqlite3'
import { crearCarpeta } from './carpeta.ts'

export type Base = Database.Database

/**
 * Abre (y crea si falta) la base de un servidor, en su propio archivo de la carpeta de datos o en
 * la memoria del proceso cuando `datos` es `:memory:`.
 */
export function abrirBase(datos: string, nombre: string, esquema: string): Base {
  const enMemoria = datos === ':memory:'
  if (!enMemoria) crearCarpeta(datos)
  const base = new Database(enMemoria ? ':memory:' : join(datos, `${nombre}.sqlite3`))

  // Sin WAL, SQLite espera al disco en cada alta: unas 150 por segundo contra casi 2.000.
  base.pragma('journal_mode = WAL')
  base.pragma('synchronous = NORMAL')
  base.pragma('busy_timeout = 5000')
  base.exec(esquema)
  return base
}
