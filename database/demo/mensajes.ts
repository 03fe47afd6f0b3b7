import { inject } from '@adonisjs/core'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { Replicador } from '#chat/replicador'
import { CONTACTOS } from '#database/demo/comunidad'
import { CONVERSACIONES } from '#database/demo/conversaciones'
import { MensajeFactory } from '#database/factories/mensaje_factory'

/** Las conversaciones de la demo, que también se ven en el teléfono si hay Firebase. */
@inject()
export class SembrarMensajes {
  constructor(private readonly replicador: Replicador) {}

  /**
   * Un mensaje por minuto hasta recién, y ninguno de antes de que fueran contactos.
   *
   * @returns cuántos mensajes son
   */
  async ejecutar(
    personas: number[],
    { contactos, hasta }: { contactos: DateTime[]; hasta: DateTime },
    trx: TransactionClientContract
  ): Promise<number> {
    let cuantos = 0
    for (const { entre, mensajes } of CONVERSACIONES) {
      const desde = contactos[CONTACTOS.findIndex((par) => par.every((uno) => entre.includes(uno)))]
      for (const [turno, mensaje] of mensajes.entries()) {
        const [emisor, destinatario] = turno % 2 === 0 ? entre : entre.toReversed()
        const fecha = hasta.minus({ minutes: mensajes.length - turno })
        const guardado = await MensajeFactory.client(trx)
          .merge({
            emisor: personas[emisor ?? 0] ?? 0,
            destinatario: personas[destinatario ?? 0] ?? 0,
            mensaje,
            fecha: desde && desde > fecha ? desde : fecha,
          })
          .create()
        await this.replicador.replicar(guardado, trx)
        cuantos++
      }
    }
    return cuantos
  }
}
