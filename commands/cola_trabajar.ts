import type { CommandOptions } from '@adonisjs/core/types/ace'
import { ComandoBasico } from '#consola/comando_basico'
import { Depuracion } from '#entregas/depuracion'
import { Trabajador } from '#cola/trabajador'

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

  override async prepare() {
    await this.exigirBaseMigrada()
  }

  override async run() {
    const { default: firebaseConfig } = await import('#config/firebase')
    if (!firebaseConfig.credenciales) {
      this.logger.error('Firebase está apagado: falta FIREBASE_CREDENCIALES.')
      this.exitCode = 1
      return this.terminate()
    }
    const { default: apagadoConfig } = await import('#config/apagado')
    const { default: colaConfig } = await import('#config/cola')
    const registro = await this.app.container.make('logger')
    const trabajador = await this.app.container.make(Trabajador)
    const depuracion = new Depuracion(colaConfig.conservar, registro)
    this.app.terminating(async () => {
      // Ni una base que calla retiene a quien se detiene.
      const { limiteMs, cierreMs } = apagadoConfig
      setTimeout(() => process.exit(), limiteMs + cierreMs).unref()
      await Promise.all([depuracion.detener(), trabajador.detener()])
    })
    depuracion.empezar()
    trabajador.empezar()
    this.logger.info('Entregando lo que hay en la cola de salida')
  }
}
