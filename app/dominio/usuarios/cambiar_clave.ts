import { inject } from '@adonisjs/core'
import { ServidorDeAuth } from '#red/auth/contrato'

type Cambio = { tipo: 'cambiada' | 'rechazada' }

/** Cambia la clave de quien está adentro (docs/contrato.md §2). */
@inject()
export class CambiarClave {
  constructor(private readonly auth: ServidorDeAuth) {}

  async ejecutar({ usuarioId, clave }: { usuarioId: number; clave: string }): Promise<Cambio> {
    return { tipo: await this.auth.cambiarClave(usuarioId, clave) }
  }
}
