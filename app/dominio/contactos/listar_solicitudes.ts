import { inject } from '@adonisjs/core'
import SolicitudContacto from '#models/solicitud_contacto'
import { ServidorDeAuth } from '#red/auth/contrato'

/** Las solicitudes que alguien recibió, las más viejas primero (docs/contrato.md §3). */
@inject()
export class ListarSolicitudes {
  constructor(private readonly auth: ServidorDeAuth) {}

  async ejecutar(receptor: number) {
    // Del principal: un bloqueo las borra, y en una réplica la de quien lo puso podría seguir.
    const solicitudes = await SolicitudContacto.query()
      .where({ usuarioReceptor: receptor })
      .orderBy('id')
    const emisores = await this.auth.buscarUsuarios(
      solicitudes.map(({ usuarioEmisor }) => usuarioEmisor)
    )
    return solicitudes.map(({ id, usuarioEmisor }) => ({
      id,
      emisorId: usuarioEmisor,
      emisor: emisores.get(usuarioEmisor),
    }))
  }
}
