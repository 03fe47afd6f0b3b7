import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { leerAhora } from '#base/reloj_de_la_base'
import { CONVERSACIONES } from '#database/demo/conversaciones'
import { MensajeFactory } from '#database/factories/mensaje_factory'

/** Las conversaciones, un mensaje por minuto hasta recién. Devuelve cuántos mensajes son. */
export async function sembrarMensajes(personas: number[], trx: TransactionClientContract) {
  const mensajes = CONVERSACIONES.flatMap(({ entre: [primera, segunda], mensajes: textos }) =>
    textos.map((mensaje, turno) => ({
      emisor: personas[turno % 2 === 0 ? primera : segunda],
      destinatario: personas[turno % 2 === 0 ? segunda : primera],
      mensaje,
    }))
  )
  const ahora = await leerAhora(trx)
  const fechados = mensajes.map((mensaje, orden) => ({
    ...mensaje,
    fecha: ahora.minus({ minutes: mensajes.length - orden }),
  }))
  await MensajeFactory.client(trx).merge(fechados).createMany(fechados.length)
  return fechados.length
}
