import { ahora, dentroDe, hace } from '#base/reloj_de_la_base'
import type { Escritura } from '#base/sentencias/escritura'
import { filasPor } from '#base/sentencias/filas_por'
import type { EstadoDeNotificacion } from '#models/notificacion'
import { APARTADO, apartadoDe } from '#notificaciones/como_se_avisa'
import type { Evento } from '#notificaciones/evento'

/**
 * Guarda la notificación de un evento en la transacción que lo escribe, en una sola sentencia. Lo que uno se hace a sí
 * mismo y lo que se repite enseguida no se notifican (docs/contrato.md §8), ni lo de quien no se ve con el destinatario
 * o está silenciado por él (§15).
 *
 * @returns su id, o `null` si no hay nada que entregar
 */
export async function guardarNotificacion(
  evento: Evento,
  estado: EstadoDeNotificacion,
  trx: Escritura
): Promise<number | null> {
  const { destinatario, causante, tipo, titulo, cuerpo, videoId } = evento
  if (destinatario === causante) {
    return null
  }
  const hora = ahora(trx)
  const [seRepite, deLaAnterior] = anterior(evento, trx)
  const [guardada] = await filasPor<{ id: number; estado: EstadoDeNotificacion }>(
    `WITH apartado AS (${APARTADO}),
          como AS (SELECT EXISTS (SELECT 1 FROM apartado WHERE como = 'callada') AS callada)
     INSERT INTO notificacion
       (usuario, causante, tipo, titulo, cuerpo, video, fecha, estado, proximo_intento)
     SELECT CAST(? AS INTEGER), CAST(? AS INTEGER), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT),
            CAST(? AS TEXT), ${hora}, CASE WHEN callada THEN 'callada' ELSE CAST(? AS TEXT) END,
            CASE WHEN callada OR CAST(? AS TEXT) <> 'pendiente' THEN NULL ELSE ${hora} END
       FROM como
      WHERE NOT EXISTS (SELECT 1 FROM apartado WHERE como = 'no') ${seRepite}
     RETURNING id, estado`,
    [
      ...apartadoDe(evento),
      ...[destinatario, causante, tipo, titulo, cuerpo, videoId],
      ...[estado, estado],
      ...deLaAnterior,
    ],
    trx
  )
  return guardada && guardada.estado !== 'callada' ? Number(guardada.id) : null
}

/** La condición de que no se haya avisado lo mismo hace poco, con sus valores; nada, si se avisa siempre. */
function anterior(evento: Evento, trx: Escritura): [string, unknown[]] {
  const { destinatario, causante, tipo, videoId, silencioSegundos } = evento
  if (silencioSegundos === 0) {
    return ['', []]
  }
  const ventanaMs = silencioSegundos * 1_000
  const deEse = videoId === null ? 'video IS NULL' : 'video = ?'
  // Una muy posterior la escribió un reloj mal puesto: callaría hasta que llegue su hora.
  const condicion = `AND NOT EXISTS (
    SELECT 1 FROM notificacion WHERE usuario = ? AND causante = ? AND tipo = ? AND ${deEse}
       AND fecha > ${hace(trx, ventanaMs)} AND fecha < ${dentroDe(trx, ventanaMs)})`
  return [condicion, [destinatario, causante, tipo, ...(videoId === null ? [] : [videoId])]]
}
