import { inject } from '@adonisjs/core'
import { ServidorDeAuth, type Credenciales } from '#red/auth/contrato'

/** Entra en auth como el administrador, para hacer algo en su nombre sin pasar por HTTP. */
@inject()
export class EntrarComoAdministrador {
  constructor(private readonly auth: ServidorDeAuth) {}

  /** @returns su token, o `null` si esas no son sus credenciales */
  ejecutar(credenciales: Credenciales): Promise<string | null> {
    return this.auth.entrarComoAdministrador(credenciales)
  }
}
