import { inject } from '@adonisjs/core'
import { ServidorDeAuth, type Credenciales, type Sesion } from '#red/auth/contrato'

type Inicio = ({ tipo: 'iniciada' } & Sesion) | { tipo: 'credenciales-invalidas' }

/** Abre una sesión (docs/contrato.md §2). */
@inject()
export class IniciarSesion {
  constructor(private readonly auth: ServidorDeAuth) {}

  async ejecutar(credenciales: Credenciales): Promise<Inicio> {
    const sesion = await this.auth.iniciarSesion(credenciales)
    return sesion ? { tipo: 'iniciada', ...sesion } : { tipo: 'credenciales-invalidas' }
  }
}
