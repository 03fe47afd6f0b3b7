import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { borrarComentario } from '#comentarios/borrar_comentario'
import Comentario from '#models/comentario'

/** El administrador no es una persona. */
const ADMINISTRADOR = 0

/**
 * Elimina un comentario porque se lo denunció, en la transacción de quien lo pide.
 *
 * @returns de qué video y de quién era, o `null` si ya no estaba
 */
export async function eliminarPorModeracion(
  id: number,
  trx: TransactionClientContract
): Promise<{ video: string; usuario: number } | null> {
  // Tomado: dos que lo eliminan a la vez no lo descuentan dos veces.
  const comentario = await Comentario.query({ client: trx }).where('id', id).forUpdate().first()
  if (!comentario) {
    return null
  }
  const { video, usuario } = comentario
  await borrarComentario(comentario, ADMINISTRADOR, trx)
  return { video, usuario }
}
