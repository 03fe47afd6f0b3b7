import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import Comentario from '#models/comentario'
import { sumarAlContador } from '#videos/sumar_al_contador'

/**
 * Elimina un comentario y lo descuenta de los de su video, en la transacción de quien lo pide.
 *
 * @returns de qué video y de quién era, o `null` si ya no estaba
 */
export async function eliminarComentario(
  id: number,
  trx: TransactionClientContract
): Promise<{ video: string; usuario: number } | null> {
  // Tomado: dos que lo eliminan a la vez no lo descuentan dos veces.
  const comentario = await Comentario.query({ client: trx }).where('id', id).forUpdate().first()
  if (!comentario) {
    return null
  }
  const { video, usuario } = comentario
  await comentario.useTransaction(trx).delete()
  await sumarAlContador(video, { comentarios: -1 }, trx)
  return { video, usuario }
}
