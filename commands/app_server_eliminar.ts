import { AppServers } from '#administracion/app_servers'
import { usuarioDelSistema } from '#consola/comando'
import { ComandoConConfirmacion } from '#consola/comando_con_confirmacion'
import { COMO_SE_ENTRA, entrar } from '#consola/entrar'
import { ErrorDeComando } from '#consola/errores'
import { argumentoDeId, leerIdDe } from '#consola/id_de'

export default class AppServerEliminar extends ComandoConConfirmacion {
  static override commandName = 'app-server:eliminar'
  static override description = 'Saca un app server de auth: su token deja de valer'
  static override help = [
    'Lo que ese servidor le pida a auth desde entonces se rechaza, y nadie puede entrar por él. Lo pregunta siempre;',
    'sin una terminal hace falta --forzar.',
    ...COMO_SE_ENTRA,
    '',
    'Ejemplos:',
    '  {{ binaryName }} app-server:eliminar 3 --simular',
    '  {{ binaryName }} app-server:eliminar 3 --forzar --json',
  ]

  @argumentoDeId('El app server', 'Su id')
  declare appServer: string

  override async run() {
    const id = leerIdDe('El app server', this.appServer)
    const token = await entrar(this)
    const servers = await this.app.container.make(AppServers)
    const actual = await servers.buscar(id, token)
    const desconocido = new ErrorDeComando(`No existe el app server ${id}.`)
    if (!actual) {
      throw desconocido
    }
    const cual = `«${actual.nombre}» (${actual.url}, id ${id})`
    await this.confirmarSiempre(`¿Sacar ${cual} de auth? Su token deja de valer`)
    if (!this.simular) {
      const existia = await servers.eliminar(actual, { token, quien: usuarioDelSistema() })
      if (!existia) {
        throw desconocido
      }
    }
    this.contar({ ...actual }, `Se eliminó ${cual}`, `Se eliminaría ${cual}`)
  }
}
