import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { filasDe } from '#base/filas_de'
import { ENTRE_DOS } from '#moderacion/bloqueos'

/** Qué es otra persona para alguien (docs/contrato.md §2). */
export type EstadoDeContacto = 'contacto' | 'solicitud-enviada' | 'solicitud-pendiente' | null

/** Lo mismo, o que no se ven: un bloqueo tapa a todo lo demás. */
type Relacion = EstadoDeContacto | 'bloqueo'

/** Lo que hay entre `otra` y `usuarioId`, visto por él, en una sola consulta. */
export async function relacionEntre(
  { usuarioId, otra }: { usuarioId: number; otra: number },
  cliente: QueryClientContract = db.connection()
): Promise<Relacion> {
  const par = [usuarioId, otra, otra, usuarioId]
  const respuesta: unknown = await cliente.rawQuery(
    `SELECT 'bloqueo' AS hecho ${ENTRE_DOS}
      UNION ALL
     SELECT CASE WHEN usuario_emisor = ? THEN 'solicitud-enviada' ELSE 'solicitud-pendiente' END
       FROM solicitud_contacto
      WHERE (usuario_emisor = ? AND usuario_receptor = ?) OR (usuario_emisor = ? AND usuario_receptor = ?)
      UNION ALL
     SELECT 'contacto' FROM contacto
      WHERE (usuario_1 = ? AND usuario_2 = ?) OR (usuario_1 = ? AND usuario_2 = ?)`,
    [...par, usuarioId, ...par, ...par]
  )
  const filas = filasDe<{ hecho: Relacion }>(respuesta)
  const bloqueo = filas.find(({ hecho }) => hecho === 'bloqueo')
  return (bloqueo ?? filas[0])?.hecho ?? null
}
