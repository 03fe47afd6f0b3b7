import type { Logger } from '@adonisjs/core/logger'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { DateTime } from 'luxon'
import { comoTextoDeBase } from '#models/fecha'
import Notificacion from '#models/notificacion'
import type { Evento } from '#notificaciones/evento'
import { Notificador } from '#notificaciones/notificador'

/**
 * Guarda cada notificación y, en lugar de mandarla al dispositivo, la escribe en el registro: es lo
 * que se hace con Firebase apagado (docs/contrato.md §8).
 */
export class NotificadorDeRegistro extends Notificador {
  constructor(private readonly registro: Logger) {
    super()
  }

  async notificar(evento: Evento, trx: TransactionClientContract) {
    if (evento.destinatario === evento.causante || (await enSilencio(evento, trx))) {
      return
    }
    const { destinatario, causante, tipo, titulo, cuerpo, videoId } = evento
    await Notificacion.create(
      {
        usuario: destinatario,
        causante,
        tipo,
        titulo,
        cuerpo,
        video: videoId,
        fecha: DateTime.utc(),
      },
      { client: trx }
    )
    // Antes de confirmarse la transacción todavía no pasó nada que avisar.
    trx.after('commit', () =>
      this.registro.info(`[NOTIF para ${destinatario}] (${titulo}) ${cuerpo}`)
    )
  }
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
