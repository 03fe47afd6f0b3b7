import { enTransaccion } from '#base/en_transaccion'
import { mensajesEntre } from '#chat/mensajes_entre'
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
    await mensajesEntre(destinatario, emisor, client)
      .where('destinatario', destinatario)
      // Escrito y no como parámetro: así sirve el índice de los que nadie leyó.
      .whereRaw('leido = false')
      .update({ leido: true })
    await Notificacion.query({ client })
      .where({ usuario: destinatario, causante: emisor, tipo: 'mensaje', leida: false })
      .update({ leida: true })
  })
}
