import { flags } from '@adonisjs/core/ace'
import { usuarioDelSistema } from '#consola/comando'
import { ComandoBasico } from '#consola/comando_basico'
import { ID, numero } from '#consola/numeros'
import { reintentarFallidas } from '#entregas/reintentar'

export default class NotificacionesReintentar extends ComandoBasico {
  static override commandName = 'notificaciones:reintentar'
  static override description =
    'Vuelve a dejar pendientes las notificaciones y los mensajes fallidos'
  static override help = [
    'Las entregas quedan pendientes y las hace quien trabaja la cola.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} notificaciones:reintentar --simular',
    '  {{ binaryName }} notificaciones:reintentar --usuario=7 --json',
  ]

  @numero({ ...ID, description: 'Solo las de este destinatario' })
  declare usuario: number | undefined

  @flags.boolean({ description: 'Cuenta cuáles reintentaría, sin hacerlo' })
  declare simular: boolean

  @flags.boolean({ description: 'Escribe el resultado como JSON' })
  declare json: boolean

  override async prepare() {
    await this.exigirBaseMigrada()
  }

  override async run() {
    const simular = Boolean(this.simular)
    const reintentado = await reintentarFallidas({
      ...(this.usuario !== undefined && { usuarioId: this.usuario }),
      simular,
      quien: usuarioDelSistema(),
    })
    if (this.json) {
      this.logger.log(JSON.stringify({ simulado: simular, ...reintentado }))
      return
    }
    const { notificaciones, mensajes } = reintentado
    this.logger.info(
      `${simular ? 'Se reintentarían' : 'Pendientes otra vez'}: ${notificaciones} notificaciones y ${mensajes} mensajes`
    )
  }
}
