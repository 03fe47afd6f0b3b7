import type { Logger } from '@adonisjs/core/logger'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { Evento } from '#notificaciones/evento'
import { guardarNotificacion } from '#notificaciones/guardar_notificacion'
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
    if (await guardarNotificacion(evento, 'registrada', trx)) {
      const { destinatario, titulo, cuerpo } = evento
      // Antes de confirmarse la transacción todavía no pasó nada que avisar.
      trx.after('commit', () =>
        this.registro.info(`[NOTIF para ${destinatario}] (${titulo}) ${cuerpo}`)
      )
    }
  }
}
