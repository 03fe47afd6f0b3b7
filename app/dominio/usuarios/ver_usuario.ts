import { inject } from '@adonisjs/core'
import { hayBloqueo } from '#moderacion/bloqueos'
import { ServidorDeAuth, type Usuario } from '#red/auth/contrato'

type Pedido = { usuarioId: number; espectador: number }

/** Los datos de un usuario, vistos por un espectador (docs/contrato.md §2). */
@inject()
export class VerUsuario {
  constructor(private readonly auth: ServidorDeAuth) {}

  /** @returns nada si auth no lo conoce, o no se ven */
  async ejecutar({ usuarioId, espectador }: Pedido): Promise<Usuario | null> {
    const [usuario, noSeVen] = await Promise.all([
      this.auth.buscarUsuario(usuarioId),
      usuarioId !== espectador && hayBloqueo(usuarioId, espectador),
    ])
    return noSeVen ? null : usuario
  }
}
