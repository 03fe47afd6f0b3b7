import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { ahora, dentroDe, hace } from '#base/reloj_de_la_base'
import Notificacion, { type EstadoDeNotificacion } from '#models/notificacion'
import { comoSeAvisa } from '#notificaciones/como_se_avisa'
import type { Evento } from '#notificaciones/evento'

/**
 * Guarda la notificación de un evento en la transacción que lo escribe. Lo que uno se hace a sí mismo y
 * lo que se repite enseguida no se notifican (docs/contrato.md §8), ni lo de quien no se ve con el destinatario o está
 * silenciado por él (§15).
 *
 * @returns su id, o `null` si no hay nada que entregar
 */
export async function guardarNotificacion(
  evento: Evento,
  estado: EstadoDeNotificacion,
  trx: TransactionClientContract
): Promise<number | null> {
  if (evento.destinatario === evento.causante) {
    return null
  }
  const como = await comoSeAvisa(evento, trx)
  if (como === 'no' || (await seRepite(evento, trx))) {
    return null
  }
  const callada = como === 'callada'
  const { destinatario, causante, tipo, titulo, cuerpo, videoId } = evento
  const hora = trx.knexRawQuery(ahora(trx))
  const filas: { id: number }[] = await trx
    .knexQuery()
    .insert({
      usuario: destinatario,
      causante,
      tipo,
      titulo,
      cuerpo,
      video: videoId,
      fecha: hora,
      estado: callada ? 'callada' : estado,
      proximo_intento: !callada && estado === 'pendiente' ? hora : null,
    })
    .into('notificacion')
    .returning('id')
  return callada ? null : Number(filas[0]?.id)
}

async function seRepite(evento: Evento, trx: TransactionClientContract): Promise<boolean> {
  if (evento.silencioSegundos === 0) {
    return false
  }
  const ventanaMs = evento.silencioSegundos * 1_000
  const anterior = await Notificacion.query({ client: trx })
    .select('id')
    .where({
      usuario: evento.destinatario,
      causante: evento.causante,
      tipo: evento.tipo,
      video: evento.videoId,
    })
    .whereRaw(`fecha > ${hace(trx, ventanaMs)}`)
    // Una muy posterior la escribió un reloj mal puesto: callaría hasta que llegue su hora.
    .whereRaw(`fecha < ${dentroDe(trx, ventanaMs)}`)
    .first()
  return anterior !== null
}
