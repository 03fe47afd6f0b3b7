import { ComandoDeSesion } from '#consola/comando_de_sesion'
import { abrirSesion } from '#consola/entrar'

export default class SesionEntrar extends ComandoDeSesion {
  static override commandName = 'sesion:entrar'
  static override description = 'Entra como el administrador y guarda la sesión para los comandos'
  static override help = [
    'Con CHOTUVE_ADMIN_EMAIL y CHOTUVE_ADMIN_CLAVE o, lo que falte, preguntándolo. El token no se muestra: queda en',
    'un archivo que lee solo quien corre el comando (en XDG_STATE_HOME, o ~/.local/state), uno por auth server.',
    'Auth no da de baja un token: vale hasta que vence. Con sesion:salir se lo borra de acá.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} sesion:entrar',
    '  {{ binaryName }} sesion:entrar --json',
  ]

  override async run() {
    const guardada = await this.guardada()
    const { email, token } = await abrirSesion(this, ', o corrélo en una terminal')
    await guardada.guardar({ email, token })
    const { auth, archivo } = guardada
    this.responder({ email, auth, archivo }, () => {
      this.logger.success(`Entraste como ${email} en ${auth}`)
      this.logger.info(`La sesión queda en ${archivo}, que solo podés leer vos`)
    })
  }
}
