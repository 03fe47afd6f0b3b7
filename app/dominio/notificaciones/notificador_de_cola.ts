import type { Escritura } from '#base/sentencias/escritura'
import type { Timbre } from '#cola/timbre'
import type { Evento } from '#notificaciones/evento'
import { guardarNotificacion } from '#notificaciones/guardar_notificacion'
import { Notificador } from '#notificaciones/notificador'

/** Deja cada notificación pendiente de entregar al dispositivo (docs/decisiones/0008). */
export class NotificadorDeCola extends Notificador {
  constructor(private readonly timbre: Timbre) {
    super()
  }

  async notificar(evento: Evento, trx: Escritura) {
    if (await guardarNotificacion(evento, 'pendiente', trx)) {
      trx.after('commit', () => this.timbre.sonar())
    }
  }
}
