import { inject } from '@adonisjs/core'
import SolicitudContacto from '#models/solicitud_contacto'
import { ServidorDeAuth } from '#red/auth/contrato'
import { emailDe, fotoDe } from '#usuarios/eliminado'

/** Las solicitudes que alguien recibió, las más viejas primero (docs/contrato.md §3). */
@inject()
export class ListarSolicitudes {
  constructor(private readonly auth: ServidorDeAuth) {}

  async ejecutar(receptor: number) {
    const solicitudes = await SolicitudContacto.query()
      .where({ usuarioReceptor: receptor })
      .orderBy('id')
    const emisores = await this.auth.buscarUsuarios(
      solicitudes.map(({ usuarioEmisor }) => usuarioEmisor)
    )
    return solicitudes.map(({ id, usuarioEmisor }) => ({
      id,
      usuario_id: usuarioEmisor,
      email: emailDe(emisores.get(usuarioEmisor)),
      foto: fotoDe(emisores.get(usuarioEmisor)),
    }))
  }
}
