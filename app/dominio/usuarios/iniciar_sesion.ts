import { inject } from '@adonisjs/core'
import { Ingresos } from '#dispositivos/ingresos'
import { ServidorDeAuth, type Credenciales, type Sesion } from '#red/auth/contrato'

type Inicio = ({ tipo: 'iniciada' } & Sesion) | { tipo: 'credenciales-invalidas' }

/** Abre una sesión (docs/contrato.md §2). */
@inject()
export class IniciarSesion {
  constructor(
    private readonly auth: ServidorDeAuth,
    private readonly ingresos: Ingresos
  ) {}

  async ejecutar(credenciales: Credenciales): Promise<Inicio> {
    const sesion = await this.auth.iniciarSesion(credenciales)
    if (!sesion) {
      return { tipo: 'credenciales-invalidas' }
    }
    await this.ingresos.anotar(sesion.usuarioId)
    return { tipo: 'iniciada', ...sesion }
  }
}
