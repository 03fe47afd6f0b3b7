import { flags } from '@adonisjs/core/ace'
import { ComandoBasico } from '#consola/comando_basico'
import { Firebase } from '#operacion/firebase/firebase'

export default class FirebaseVerificar extends ComandoBasico {
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

  @flags.boolean({ description: 'Escribe el resultado como JSON' })
  declare json: boolean

  override async run() {
    const firebase = await this.app.container.make(Firebase)
    const resultados = await firebase.verificar()
    this.exitCode = resultados.every(({ problema }) => problema === null) ? 0 : 1
    if (this.json) {
      this.logger.log(JSON.stringify(resultados))
      return
    }
    for (const { que, problema } of resultados) {
      if (problema === null) {
        this.logger.success(`Bien: ${que}`)
      } else {
        this.logger.error(`Mal: ${que}. ${problema}`)
      }
    }
  }
}
