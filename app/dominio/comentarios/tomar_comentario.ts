import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Comentario from '#models/comentario'

/**
 * Un comentario de un video, para cambiarlo: quien lo esté cambiando termina antes. Uno de otro video no está en este
 * (docs/contrato.md §15).
 */
export const tomarComentario = (
  { id, video }: { id: number; video: string },
  trx: TransactionClientContract
): Promise<Comentario | null> =>
  Comentario.query({ client: trx }).where({ id, video }).forUpdate().first()
