import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { DateTime } from 'luxon'
import { comoTextoDeBase } from '#models/fecha'
import Notificacion, { type EstadoDeNotificacion } from '#models/notificacion'
import type { Evento } from '#notificaciones/evento'

/**
 * Guarda la notificación de un evento en la transacción que lo escribe. Lo que uno se hace a sí mismo y
 * lo que se repite en silencio no se notifican (docs/contrato.md §8).
 *
 * @returns su id, o `null` si no había nada que notificar
 */
export async function guardarNotificacion(
  evento: Evento,
  estado: EstadoDeNotificacion,
  trx: TransactionClientContract
): Promise<number | null> {
  if (evento.destinatario === evento.causante || (await enSilencio(evento, trx))) {
    return null
  }
  const { destinatario, causante, tipo, titulo, cuerpo, videoId } = evento
  const ahora = DateTime.utc()
  const { id } = await Notificacion.create(
    {
      usuario: destinatario,
      causante,
      tipo,
      titulo,
      cuerpo,
      video: videoId,
      fecha: ahora,
      estado,
      proximoIntento: estado === 'pendiente' ? ahora : null,
    },
    { client: trx }
  )
  return id
}

async function enSilencio(evento: Evento, trx: TransactionClientContract): Promise<boolean> {
  if (evento.silencioSegundos === 0) {
    return false
  }
  const desde = DateTime.utc().minus({ seconds: evento.silencioSegundos })
  const anterior = await Notificacion.query({ client: trx })
    .select('id')
    .where({ causante: evento.causante, tipo: evento.tipo, video: evento.videoId })
    .where('fecha', '>', comoTextoDeBase(desde))
    .first()
  return anterior !== null
}
