import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Qué es otra persona para alguien (docs/contrato.md §2). */
export type EstadoDeContacto = 'contacto' | 'solicitud-enviada' | 'solicitud-pendiente' | null

/** El estado de contacto de `otra` visto por `usuarioId`, en una sola consulta. */
export async function estadoDeContacto(
  { usuarioId, otra }: { usuarioId: number; otra: number },
  cliente: QueryClientContract = db.connection()
): Promise<EstadoDeContacto> {
  const par = [usuarioId, otra, otra, usuarioId]
  const { rows }: { rows: { hecho: EstadoDeContacto }[] } = await consultar(
    cliente,
    `SELECT CASE WHEN usuario_emisor = ? THEN 'solicitud-enviada' ELSE 'solicitud-pendiente' END AS hecho
       FROM solicitud_contacto
      WHERE (usuario_emisor = ? AND usuario_receptor = ?) OR (usuario_emisor = ? AND usuario_receptor = ?)
      UNION ALL
     SELECT 'contacto' FROM contacto
      WHERE (usuario_1 = ? AND usuario_2 = ?) OR (usuario_1 = ? AND usuario_2 = ?)`,
    [usuarioId, ...par, ...par]
  )
  return rows[0]?.hecho ?? null
}

/** PostgreSQL contesta `{ rows }` y SQLite la lista a secas. */
async function consultar(cliente: QueryClientContract, sql: string, valores: number[]) {
  const respuesta = await cliente.rawQuery(sql, valores)
  return Array.isArray(respuesta) ? { rows: respuesta } : respuesta
}
