import { inject } from '@adonisjs/core'
import { ServidorDeAuth, type Usuario } from '#red/auth/contrato'

/** Los datos de un usuario (docs/contrato.md §2). */
@inject()
export class VerUsuario {
  constructor(private readonly auth: ServidorDeAuth) {}

  /** @returns nada si auth no lo conoce */
  ejecutar(usuarioId: number): Promise<Usuario | null> {
    return this.auth.buscarUsuario(usuarioId)
  }
}
