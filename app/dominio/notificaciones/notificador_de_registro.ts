import type { Logger } from '@adonisjs/core/logger'
import type { Escritura } from '#base/sentencias/escritura'
import type { Evento } from '#notificaciones/evento'
import { guardarNotificacion } from '#notificaciones/guardar_notificacion'
import type { Nombrar } from '#notificaciones/nombrar'
import { Notificador } from '#notificaciones/notificador'

/**
 * Guarda cada notificación y, en lugar de mandarla al dispositivo, la escribe en el registro: es lo
 * que se hace con Firebase apagado (docs/contrato.md §8).
 */
export class NotificadorDeRegistro extends Notificador {
  /** @param conTextos si además va lo que dice, que son palabras de alguien: en producción, nunca */
  constructor(
    private readonly registro: Logger,
    private readonly conTextos: boolean,
    private readonly nombrar: Nombrar
  ) {
    super()
  }

  async notificar(evento: Evento, trx: Escritura) {
    const id = await guardarNotificacion(evento, 'registrada', trx)
    if (id !== null) {
      // Antes de confirmarse la transacción todavía no pasó nada que avisar.
      trx.after('commit', () => void this.#anotar(evento, id))
    }
  }

  async #anotar(evento: Evento, notificacion: number) {
    const { destinatario, tipo } = evento
    if (this.conTextos) {
      const [{ titulo, cuerpo } = evento] = await this.nombrar.comoSePueda([evento])
      this.registro.info(`[NOTIF para ${destinatario}] (${titulo}) ${cuerpo}`)
    } else {
      this.registro.info({ tipo, destinatario, notificacion }, 'Notificación')
    }
  }
}
