import { enTransaccion } from '#base/en_transaccion'
import Mensaje from '#models/mensaje'
import Notificacion from '#models/notificacion'

/**
 * Marca como leído todo lo que una persona le escribió a otra hasta ahora, y las notificaciones de eso
 * (docs/contrato.md §8).
 */
export async function marcarLeida({
  destinatario,
  emisor,
}: {
  destinatario: number
  emisor: number
}) {
  await enTransaccion(async (client) => {
    await Mensaje.query({ client })
      .where({ destinatario, emisor, leido: false })
      .update({ leido: true })
    await Notificacion.query({ client })
      .where({ usuario: destinatario, causante: emisor, tipo: 'mensaje', leida: false })
      .update({ leida: true })
  })
}
