import { flags } from '@adonisjs/core/ace'
import type { CommandOptions } from '@adonisjs/core/types/ace'
import { ComandoBasico } from '#consola/comando_basico'
import { CicloDeVida } from '#operacion/ciclo/ciclo_de_vida'
import { Firebase } from '#operacion/firebase/firebase'

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
    const firebase = await this.app.container.make(Firebase)
    const dejar = await firebase.seguir(({ que, ruta, valor }) =>
      this.logger.log(
        this.json
          ? JSON.stringify({ que, ruta, valor })
          : `${que}  ${ruta}  ${JSON.stringify(valor)}`
      )
    )
    const ciclo = await this.app.container.make(CicloDeVida)
    ciclo.anotar('entregas', { detener: dejar })
    if (!this.json) {
      this.logger.info('Mirando lo que llega a Firebase')
    }
  }
}
