import { BaseCommand, flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import firebaseConfig from '#config/firebase'
import { ConexionesDeFirebase } from '#red/firebase/conexiones'

export default class FirebaseVerificar extends BaseCommand {
  static override commandName = 'firebase:verificar'
  static override description =
    'Prueba las credenciales, las dos bases y el envío de Firebase, sin cambiar nada'
  static override help = [
    'Termina con 1 si algo de lo configurado no anda, y dice qué.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} firebase:verificar',
    '  {{ binaryName }} firebase:verificar --json',
  ]
  static override options: CommandOptions = { startApp: true }

  @flags.boolean({ description: 'Escribe el resultado como JSON' })
  declare json: boolean

  override async run() {
    if (!firebaseConfig.credenciales) {
      this.logger.error('Firebase está apagado: falta FIREBASE_CREDENCIALES.')
      this.exitCode = 1
      return
    }
    const { verificarFirebase } = await import('#red/firebase/verificar')
    const resultados = await verificarFirebase(await this.app.container.make(ConexionesDeFirebase))
    this.exitCode = resultados.every(({ problema }) => problema === null) ? 0 : 1
    if (this.json) {
      this.logger.log(JSON.stringify(resultados))
      return
    }
    for (const { que, problema } of resultados) {
      if (problema === null) {
        this.logger.success(`Anda ${que}`)
      } else {
        this.logger.error(`No anda ${que}: ${problema}`)
      }
    }
  }
}
