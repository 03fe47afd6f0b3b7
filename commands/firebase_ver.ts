import { flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { ComandoBasico } from '#consola/comando_basico'
import { ConexionesDeFirebase } from '#red/firebase/conexiones'

export default class FirebaseVer extends ComandoBasico {
  static override commandName = 'firebase:ver'
  static override description =
    'Muestra los mensajes y las notificaciones push a medida que llegan a Firebase'
  static override help = [
    'Los mensajes, de la base configurada. Las notificaciones push solo se pueden ver en la Firebase de la',
    'red local, que anota las que recibe. Ctrl-C lo termina.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} firebase:ver',
    '  {{ binaryName }} firebase:ver --json',
  ]
  static override options: CommandOptions = { startApp: true, staysAlive: true }

  @flags.boolean({ description: 'Escribe cada novedad como una línea de JSON' })
  declare json: boolean

  override async run() {
    const { default: firebaseConfig } = await import('#config/firebase')
    if (!firebaseConfig.credenciales) {
      this.logger.error('Firebase está apagado: falta FIREBASE_CREDENCIALES.')
      this.exitCode = 1
      return this.terminate()
    }
    const { seguirNodo } = await import('#red/firebase/seguir')
    const { chats, push } = await this.app.container.make(ConexionesDeFirebase)
    const mostrar = (que: string) => (novedad: { ruta: string; valor: unknown }) =>
      this.logger.log(
        this.json
          ? JSON.stringify({ que, ...novedad })
          : `${que}  ${novedad.ruta}  ${JSON.stringify(novedad.valor)}`
      )
    const { raiz, mensajes } = chats.nodos
    const dejar = [
      seguirNodo(
        chats.conexion.base(),
        { ruta: `${raiz}/${mensajes}`, niveles: 2 },
        mostrar('mensaje')
      ),
      seguirNodo(push.conexion.base(), { ruta: 'recibidas', niveles: 1 }, mostrar('push')),
    ]
    this.app.terminating(() => dejar.forEach((dejarDeSeguir) => dejarDeSeguir()))
    if (!this.json) {
      this.logger.info('Mirando lo que llega a Firebase')
    }
  }
}
