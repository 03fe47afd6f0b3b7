import db from '@adonisjs/lucid/services/db'
import { enTransaccion } from '#base/en_transaccion'
import { bloqueadosCon } from '#moderacion/bloqueos'
import Notificacion from '#models/notificacion'

/**
 * Marca como leídas las notificaciones de alguien: la que se diga, o todas. En una transacción, aunque sea una
 * sentencia sola: así espera su turno, y una fila que otro tiene tomada no deja a los demás sin conexiones.
 *
 * @returns si había alguna así; ya leída también cuenta
 */
export async function marcarLeidas({
  usuarioId,
  notificacionId,
}: {
  usuarioId: number
  notificacionId?: number
}): Promise<boolean> {
  return enTransaccion(async (trx) => {
    const consulta = Notificacion.query({ client: trx })
      .where('usuario', usuarioId)
      .with('bloqueados', bloqueadosCon(usuarioId))
      // Las de quien no se ve con él no están: si vuelven a verse, estarán como estaban.
      .whereNotIn('causante', db.from('bloqueados').select('id'))
    const [marcadas] =
      notificacionId === undefined
        ? await consulta.where('leida', false).update({ leida: true })
        : await consulta.where('id', notificacionId).update({ leida: true })
    return Number(marcadas) > 0
  })
}
