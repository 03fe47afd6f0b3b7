import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { Replicador } from '#chat/replicador'
import { parDe } from '#chat/par'
import { pushIdDespuesDe } from '#chat/push_id'
import { ahora } from '#base/reloj_de_la_base'
import type { Timbre } from '#cola/timbre'
import type Mensaje from '#models/mensaje'

/** Deja cada mensaje pendiente de replicar, con su lugar en la conversación ya fijado. */
export class ReplicadorDeCola extends Replicador {
  constructor(private readonly timbre: Timbre) {
    super()
  }

  async replicar(mensaje: Mensaje, trx: TransactionClientContract) {
    const par = parDe(mensaje.emisor, mensaje.destinatario)
    const conversacion = await trx.from('conversacion').select('ultimo_push_id').where(par).first()
    const pushId = pushIdDespuesDe(conversacion?.ultimo_push_id ?? null, mensaje.fecha.toMillis())
    await mensaje.useTransaction(trx).merge({ pushId, estado: 'pendiente' }).save()

    const hora = ahora(trx)
    // Si ya había algo esperando, lo nuevo va detrás y espera lo mismo.
    await trx
      .knexQuery()
      .insert({
        ...par,
        ultimo_push_id: pushId,
        fecha: trx.knexRawQuery(hora),
        proximo_intento: trx.knexRawQuery(hora),
      })
      .into('conversacion')
      .onConflict(['menor', 'mayor'])
      .merge({
        ultimo_push_id: pushId,
        fecha: trx.knexRawQuery(hora),
        proximo_intento: trx.knexRawQuery(`COALESCE(conversacion.proximo_intento, ${hora})`),
      })
    trx.after('commit', () => this.timbre.sonar())
  }
}
