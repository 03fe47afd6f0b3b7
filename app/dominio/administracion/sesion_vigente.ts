import { inject } from '@adonisjs/core'
import { AdministracionDeAuth } from '#red/auth/administracion'

/** Si auth todavía acepta una sesión del administrador que alguien guardó. */
@inject()
export class SesionVigente {
  constructor(private readonly auth: AdministracionDeAuth) {}

  ejecutar(token: string): Promise<boolean> {
    return this.auth.acepta(token)
  }
}
