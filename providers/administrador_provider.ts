import type { ApplicationService } from '@adonisjs/core/types'
import { SesionGuardada } from '#administracion/sesion_guardada'
import { CuentaDelAdministrador } from '#auditoria/cuenta_del_administrador'
import administradorConfig from '#config/administrador'

/** Dice quién es el administrador, para la auditoría y para entrar en su nombre desde una terminal. */
export default class AdministradorProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(
      CuentaDelAdministrador,
      () => new CuentaDelAdministrador(administradorConfig)
    )
    this.app.container.singleton(
      SesionGuardada,
      () => new SesionGuardada(administradorConfig.sesion)
    )
  }
}
