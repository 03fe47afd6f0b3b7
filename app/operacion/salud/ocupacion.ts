import type { Database } from '@adonisjs/lucid/database'
import { contesta } from '#base/conexion/sondeo'

const SONDEO_MS = 300

/** Otro proceso está escribiendo el archivo. */
const ARCHIVO_OCUPADO = /^SQLITE_(BUSY|LOCKED)/

/**
 * Si lo que falló es que la base no da abasto y no que falte: otro escribe el archivo, o no queda una conexión
 * libre, con todas en uso y alguien que contesta.
 */
export async function estaOcupada(
  error: unknown,
  db: Database,
  lugares: { host: string; port: number }[]
): Promise<boolean> {
  const codigo = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (ARCHIVO_OCUPADO.test(codigo)) {
    return true
  }
  const conexion = db.manager.get(db.primaryConnectionName)
  const usadas = conexion?.connection?.pool?.numUsed() ?? 0
  const sinLugar = error instanceof Error && error.name === 'KnexTimeoutError'
  if (!sinLugar || usadas < (conexion?.config.pool?.max ?? 0)) {
    return false
  }
  const estan = await Promise.all(lugares.map((lugar) => contesta(lugar, SONDEO_MS)))
  return estan.includes(true)
}
