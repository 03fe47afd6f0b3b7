import type { Database } from '@adonisjs/lucid/database'

export type UsoDelPool = { usadas: number; libres: number; esperando: number }

/** Cómo está el pool de la base; `null` si todavía no se abrió. */
export function poolDe(db: Database): UsoDelPool | null {
  const pool = db.manager.get(db.primaryConnectionName)?.connection?.pool
  return pool
    ? { usadas: pool.numUsed(), libres: pool.numFree(), esperando: pool.numPendingAcquires() }
    : null
}
