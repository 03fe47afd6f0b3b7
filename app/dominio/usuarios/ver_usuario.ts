import { inject } from '@adonisjs/core'
import { seVen } from '#moderacion/bloqueos'
import { ServidorDeAuth, type Usuario } from '#red/auth/contrato'

type Pedido = { usuarioId: number; espectador: number }

/** Los datos de un usuario, vistos por un espectador (docs/contrato.md §2). */
@inject()
export class VerUsuario {
  constructor(private readonly auth: ServidorDeAuth) {}

  /** @returns nada si auth no lo conoce, o no se ven */
  async ejecutar({ usuarioId, espectador }: Pedido): Promise<Usuario | null> {
    const [usuario, loVe] = await Promise.all([
      this.auth.buscarUsuario(usuarioId),
      seVen(usuarioId, espectador),
    ])
    return loVe ? usuario : null
  }
}
