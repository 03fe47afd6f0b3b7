import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { Replicador } from '#chat/replicador'
import { mensajesEntre } from '#chat/mensajes_entre'
import { parDe } from '#chat/par'
import { pushIdDespuesDe } from '#chat/push_id'
import { ahora } from '#base/reloj_de_la_base'
import type { Timbre } from '#cola/timbre'
import type Mensaje from '#models/mensaje'

type Par = { menor: number; mayor: number }

/** Deja cada mensaje pendiente de replicar, con su lugar en la conversación ya fijado. */
export class ReplicadorDeCola extends Replicador {
  constructor(private readonly timbre: Timbre) {
    super()
  }

  async replicar(mensaje: Mensaje, trx: TransactionClientContract) {
    const par = parDe(mensaje.emisor, mensaje.destinatario)
    const conversacion = await trx.from('conversacion').select('ultimo_push_id').where(par).first()
    const pushId = pushIdDespuesDe(conversacion?.ultimo_push_id ?? null, mensaje.fecha.toMillis())
    await mensajesEntre(mensaje.emisor, mensaje.destinatario, trx)
      .where('id', mensaje.id)
      .update({ push_id: pushId, estado: 'pendiente' })
    await this.#pendiente(par, { nueva: {}, cambios: { ultimo_push_id: pushId } }, trx)
  }

  async quitar({ uno, otro }: { uno: number; otro: number }, trx: TransactionClientContract) {
    const ultimo = await mensajesEntre(uno, otro, trx).select('id').orderBy('id', 'desc').first()
    const cambios = { quitado_hasta: ultimo?.id ?? 0 }
    // Quizá nunca se replicó nada: lo que haya en Firebase lo escribió el servidor anterior.
    await this.#pendiente(parDe(uno, otro), { nueva: { ultimo_push_id: '' }, cambios }, trx)
  }

  /** Si ya había algo esperando, lo nuevo va detrás y espera lo mismo. */
  async #pendiente(
    par: Par,
    { nueva, cambios }: { nueva: object; cambios: object },
    trx: TransactionClientContract
  ) {
    const hora = ahora(trx)
    const fecha = trx.knexRawQuery(hora)
    await trx
      .knexQuery()
      .insert({ ...par, ...nueva, ...cambios, fecha, proximo_intento: fecha })
      .into('conversacion')
      .onConflict(['menor', 'mayor'])
      .merge({
        ...cambios,
        fecha,
        proximo_intento: trx.knexRawQuery(`COALESCE(conversacion.proximo_intento, ${hora})`),
      })
    trx.after('commit', () => this.timbre.sonar())
  }
}
