import { inject } from '@adonisjs/core'
import { AdministracionDeAuth } from '#red/auth/administracion'
import type { Usuario } from '#red/auth/contrato'
import { recorrerUsuarios } from '#usuarios/recorrer_usuarios'

type Pedido = { id: number } | { email: string }

/** Encuentra a alguien por su id o por su e-mail, para quien administra. */
@inject()
export class BuscarPersona {
  constructor(private readonly auth: AdministracionDeAuth) {}

  /**
   * Auth busca por id y no por e-mail: por e-mail se recorre su lista hasta encontrarlo.
   *
   * @returns nada si auth no lo conoce
   */
  async ejecutar(pedido: Pedido, token?: string): Promise<Usuario | null> {
    if ('id' in pedido) {
      return this.auth.buscarUsuario(pedido.id, token)
    }
    const { email } = pedido
    for await (const { uno } of recorrerUsuarios(this.auth, { email, token })) {
      if (uno?.email === email) {
        return uno
      }
    }
    return null
  }
}
