import { flags } from '@adonisjs/core/ace'
import { ComandoBasico } from '#consola/comando_basico'
import { ErrorDeComando } from '#consola/errores'
import { Depurar } from '#entregas/depurar'

export default class ColaDepurar extends ComandoBasico {
  static override commandName = 'cola:depurar'
  static override description = 'Borra lo entregado hace días y las notificaciones de hace mucho'
  static override help = [
    'Los plazos son COLA_CONSERVAR_ENTREGAS_DIAS (7), COLA_CONSERVAR_LEIDAS_DIAS (180) y, para lo que nadie',
    'leyó, COLA_CONSERVAR_SIN_LEER_DIAS (365). El servidor y cola:trabajar lo hacen solos cada hora. Los',
    'mensajes y lo que falta entregar no se borran.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} cola:depurar --simular',
    '  {{ binaryName }} cola:depurar --forzar --json',
  ]

  @flags.boolean({ description: 'Cuenta qué borraría, sin hacerlo' })
  declare simular: boolean

  @flags.boolean({ description: 'Permite depurar en producción' })
  declare forzar: boolean

  @flags.boolean({ description: 'Escribe el resultado como JSON' })
  declare json: boolean

  override async prepare() {
    await this.exigirBaseMigrada()
  }

  override async run() {
    if (this.app.inProduction && !this.forzar && !this.simular) {
      this.logger.error('En producción no se depura sin --forzar. Con --simular se ve qué haría.')
      this.exitCode = 1
      return
    }
    const depurar = await this.app.container.make(Depurar)
    const resultado = await depurar.ejecutar({ simular: this.simular })
    if (resultado.tipo === 'reloj-desfasado') {
      throw new ErrorDeComando(`No se depuró: ${resultado.motivo}.`)
    }
    const { conversaciones, notificaciones } = resultado
    if (this.json) {
      this.logger.log(
        JSON.stringify({ simulado: Boolean(this.simular), conversaciones, notificaciones })
      )
      return
    }
    this.logger.info(
      `${this.simular ? 'Se borrarían' : 'Borradas'}: ${conversaciones} conversaciones ya entregadas y ${notificaciones} notificaciones`
    )
  }
}
