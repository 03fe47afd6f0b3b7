import Notificacion from '#models/notificacion'

/**
 * Marca como leídas las notificaciones de alguien: la que se diga, o todas.
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
  const consulta = Notificacion.query().where('usuario', usuarioId)
  const [marcadas] =
    notificacionId === undefined
      ? await consulta.where('leida', false).update({ leida: true })
      : await consulta.where('id', notificacionId).update({ leida: true })
  return Number(marcadas) > 0
}
