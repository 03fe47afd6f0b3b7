import { usuarioDelSistema } from '#consola/comando'
import { ComandoConPermiso } from '#consola/comando_con_permiso'
import { ErrorDeComando } from '#consola/errores'
import { Depurar } from '#entregas/depurar'

export default class ColaDepurar extends ComandoConPermiso {
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

  override async run() {
    this.exigirPermiso('se depura')
    const depurar = await this.app.container.make(Depurar)
    const resultado = await depurar.ejecutar({
      simular: Boolean(this.simular),
      quien: usuarioDelSistema(),
    })
    if (resultado.tipo === 'reloj-desfasado') {
      throw new ErrorDeComando(`No se depuró: ${resultado.motivo}.`)
    }
    const { conversaciones, notificaciones } = resultado
    this.responder({ simulado: Boolean(this.simular), conversaciones, notificaciones }, () =>
      this.logger.info(
        `${this.simular ? 'Se borrarían' : 'Borradas'}: ${conversaciones} conversaciones ya entregadas y ${notificaciones} notificaciones`
      )
    )
  }
}
