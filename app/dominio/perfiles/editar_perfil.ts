import { inject } from '@adonisjs/core'
import { ServidorDeAuth, type CambiosDePerfil } from '#red/auth/contrato'

type Edicion = { tipo: 'editado' | 'desconocido' }

/** Cambia el perfil propio (docs/contrato.md §2). */
@inject()
export class EditarPerfil {
  constructor(private readonly auth: ServidorDeAuth) {}

  async ejecutar(pedido: { usuarioId: number; cambios: CambiosDePerfil }): Promise<Edicion> {
    const existe = await this.auth.editarPerfil(pedido.usuarioId, pedido.cambios)
    return { tipo: existe ? 'editado' : 'desconocido' }
  }
}
