import { ComandoDeSesion } from '#consola/comando_de_sesion'

export default class SesionSalir extends ComandoDeSesion {
  static override commandName = 'sesion:salir'
  static override description = 'Olvida la sesión del administrador que guardó sesion:entrar'
  static override help = [
    'La borra de esta máquina. Auth no da de baja un token: quien lo haya copiado lo puede usar hasta que venza.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} sesion:salir',
    '  {{ binaryName }} sesion:salir --json',
  ]

  override async run() {
    const guardada = await this.guardada()
    const habia = await guardada.olvidar()
    this.responder({ auth: guardada.auth, habia }, () =>
      this.logger.info(
        habia
          ? `Se olvidó la sesión de ${guardada.auth}`
          : `No había ninguna sesión guardada de ${guardada.auth}`
      )
    )
  }
}
