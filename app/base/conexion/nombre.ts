import { resolve } from 'node:path'
import type { ConexionDeBase } from '#base/conexion/url'

/** Qué base es, para quien lee un mensaje: sin su clave, que también va en la dirección. */
export function nombrarBase(base: ConexionDeBase): string {
  if (base.tipo === 'sqlite') {
    return base.archivo === ':memory:' ? 'SQLite en memoria' : `SQLite ${resolve(base.archivo)}`
  }
  const { lugares, user, database } = base
  const donde = lugares.map(({ host, port }) => `${host}:${port}`).join(',')
  return `PostgreSQL ${user ? `${user}@` : ''}${donde}/${database ?? ''}`
}
