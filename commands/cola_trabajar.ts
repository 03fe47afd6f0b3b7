import type { CommandOptions } from '@adonisjs/core/types/ace'
import { ComandoBasico } from '#consola/comando_basico'
import { Bajas } from '#bajas/bajas'
import { CicloDeVida } from '#operacion/ciclo/ciclo_de_vida'
import { Firebase } from '#operacion/firebase/firebase'
import { TrabajoDeLaCola } from '#operacion/trabajo_de_la_cola'

export default class ColaTrabajar extends ComandoBasico {
  static override commandName = 'cola:trabajar'
  static override description =
    'Entrega a Firebase lo que hay en la cola de salida, hasta que lo detengan'
  static override help = [
    'Para entregar en otro proceso que el servidor, que entonces corre con COLA_TRABAJADOR=aparte.',
    'Sobre PostgreSQL puede haber varios. Ctrl-C o SIGTERM terminan lo que está en curso.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} cola:trabajar',
  ]
  static override options: CommandOptions = { startApp: true, staysAlive: true }

  protected override async preparar() {
    await this.exigirBaseMigrada()
  }

  override async run() {
    const firebase = await this.app.container.make(Firebase)
    firebase.exigirEncendida()
    const trabajo = await this.app.container.make(TrabajoDeLaCola)
    const ciclo = await this.app.container.make(CicloDeVida)
    // Los nombres que pone en las notificaciones no pueden ser los de quien se fue.
    await ciclo.sumar('bajas', await this.app.container.make(Bajas))
    await ciclo.sumar('entregas', trabajo)
    this.logger.info('Entregando lo que hay en la cola de salida')
  }
}
