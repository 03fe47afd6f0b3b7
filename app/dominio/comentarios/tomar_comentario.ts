import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Comentario from '#models/comentario'
import { seVen } from '#moderacion/bloqueos'

type Pedido = { id: number; video: string; espectador: number }

/**
 * Un comentario de un video, para cambiarlo: quien lo esté cambiando termina antes. Uno de otro video no está en este,
 * y el de alguien con quien el espectador no se ve, para él, no existe (docs/contrato.md §15).
 */
export async function tomarComentario(
  { id, video, espectador }: Pedido,
  trx: TransactionClientContract
): Promise<Comentario | null> {
  const comentario = await Comentario.query({ client: trx })
    .where({ id, video })
    .forUpdate()
    .first()
  const loVe = comentario && (await seVen(comentario.usuario, espectador, trx))
  return loVe ? comentario : null
}
