import SolicitudContacto from '#models/solicitud_contacto'

/**
 * Saca una solicitud pendiente: su receptor la rechaza o su emisor la cancela. Nadie más puede.
 *
 * @returns si había una solicitud así
 */
export async function retirarSolicitud(
  solicitudId: number,
  parte: { usuarioReceptor: number } | { usuarioEmisor: number }
): Promise<boolean> {
  const [borradas] = await SolicitudContacto.query()
    .where({ id: solicitudId, ...parte })
    .delete()
  return Number(borradas) > 0
}
