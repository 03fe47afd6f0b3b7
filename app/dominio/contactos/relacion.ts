import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { filasPor } from '#base/sentencias/filas_por'
import { ENTRE_DOS } from '#moderacion/bloqueos'

/** Qué es otra persona para alguien (docs/contrato.md §2). */
export type EstadoDeContacto = 'contacto' | 'solicitud-enviada' | 'solicitud-pendiente' | null

/** Lo mismo, o que no se ven: un bloqueo tapa a todo lo demás. */
type Relacion = EstadoDeContacto | 'bloqueo'

/** Lo que hay entre `otra` y `usuarioId`, visto por él, en una sola consulta. */
export async function relacionEntre(
  { usuarioId, otra }: { usuarioId: number; otra: number },
  cliente?: QueryClientContract
): Promise<Relacion> {
  const par = [usuarioId, otra, otra, usuarioId]
  const filas = await filasPor<{ hecho: Relacion }>(
    `SELECT 'bloqueo' AS hecho ${ENTRE_DOS}
      UNION ALL
     SELECT CASE WHEN usuario_emisor = ? THEN 'solicitud-enviada' ELSE 'solicitud-pendiente' END
       FROM solicitud_contacto
      WHERE (usuario_emisor = ? AND usuario_receptor = ?) OR (usuario_emisor = ? AND usuario_receptor = ?)
      UNION ALL
     SELECT 'contacto' FROM contacto
      WHERE (usuario_1 = ? AND usuario_2 = ?) OR (usuario_1 = ? AND usuario_2 = ?)`,
    [...par, usuarioId, ...par, ...par],
    cliente
  )
  const bloqueo = filas.find(({ hecho }) => hecho === 'bloqueo')
  return (bloqueo ?? filas[0])?.hecho ?? null
}
