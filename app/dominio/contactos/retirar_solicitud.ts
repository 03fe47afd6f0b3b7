import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { enTransaccion } from '#base/en_transaccion'
import { recordarSolicitud } from '#contactos/solicitudes_recientes'
import { asentarHecho } from '#marcas/asentar_hecho'
import SolicitudContacto from '#models/solicitud_contacto'

type Retiro = { tipo: 'retirada' | 'desconocida' }

/**
 * Saca una solicitud pendiente: su receptor la rechaza o su emisor la cancela. Nadie más puede. Se lo
 * recuerda un día, para no avisarle al receptor si se la vuelven a mandar (docs/contrato.md §3).
 *
 * @returns `desconocida` si no había una solicitud así
 */
export function retirarSolicitud(
  solicitudId: number,
  parte: { usuarioReceptor: number } | { usuarioEmisor: number }
): Promise<Retiro> {
  return enTransaccion(async (trx): Promise<Retiro> => {
    const suya = () => SolicitudContacto.query({ client: trx }).where({ id: solicitudId, ...parte })
    const solicitud = await suya().first()
    const [borradas] = solicitud ? await suya().delete() : [0]
    if (!solicitud || Number(borradas) === 0) {
      return { tipo: 'desconocida' }
    }
    const { usuarioEmisor: emisor, usuarioReceptor: receptor } = solicitud
    await recordarSolicitud({ emisor, receptor }, 'retirada', trx)
    await asentarHecho('hecho', trx)
    return { tipo: 'retirada' }
  })
}

/** Borra las que haya entre dos personas, en cualquier sentido, con el par ya tomado. */
export async function borrarSolicitudes(una: number, otra: number, trx: TransactionClientContract) {
  await SolicitudContacto.query({ client: trx })
    .where({ usuarioEmisor: una, usuarioReceptor: otra })
    .orWhere((alReves) => alReves.where({ usuarioEmisor: otra, usuarioReceptor: una }))
    .delete()
}
