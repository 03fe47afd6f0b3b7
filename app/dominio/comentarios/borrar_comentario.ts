import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { recordarTexto } from '#comentarios/textos_anteriores'
import type Comentario from '#models/comentario'
import { sumarAlContador } from '#videos/sumar_al_contador'

/**
 * Borra un comentario ya tomado: se recuerda su texto y el contador baja en la misma transacción. La cuenta del día
 * la lleva la base; las notificaciones quedan.
 */
export async function borrarComentario(
  comentario: Comentario,
  por: number,
  trx: TransactionClientContract
) {
  await recordarTexto(comentario, { motivo: 'eliminado', por }, trx)
  const { id, video } = comentario
  await trx.from('comentario').where({ id, video }).delete()
  await sumarAlContador(video, { comentarios: -1 }, trx)
}
