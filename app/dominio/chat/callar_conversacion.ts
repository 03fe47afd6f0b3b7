import { enTransaccion } from '#base/en_transaccion'
import { parDe } from '#chat/par'

type Pedido = { usuarioId: number; otra: number; callada: boolean }

/**
 * Los mensajes de una conversación dejan de hacerle sonar el teléfono a alguien, o vuelven a hacerlo
 * (docs/contrato.md §15). Con quien no es contacto y nunca se escribió no hay conversación, y no se guarda nada.
 */
export async function callarConversacion({ usuarioId, otra, callada }: Pedido) {
  await enTransaccion(async (trx) => {
    if (!callada) {
      await trx.from('conversacion_callada').where({ usuario: usuarioId, otra }).delete()
      return
    }
    const { menor, mayor } = parDe(usuarioId, otra)
    await trx.rawQuery(
      `INSERT INTO conversacion_callada (usuario, otra)
       SELECT CAST(? AS INTEGER), CAST(? AS INTEGER)
       WHERE EXISTS (SELECT 1 FROM contacto
           WHERE (usuario_1 = ? AND usuario_2 = ?) OR (usuario_1 = ? AND usuario_2 = ?))
         OR EXISTS (SELECT 1 FROM ultimo_mensaje WHERE menor = ? AND mayor = ?)
       ON CONFLICT (usuario, otra) DO NOTHING`,
      [usuarioId, otra, usuarioId, otra, otra, usuarioId, menor, mayor]
    )
  })
}
