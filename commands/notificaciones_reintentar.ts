import { usuarioDelSistema } from '#consola/comando'
import { ComandoConConfirmacion } from '#consola/comando_con_confirmacion'
import { banderaDePersona } from '#consola/persona'
import { personaDicha } from '#consola/persona_dicha'
import { reintentarFallidas } from '#entregas/reintentar'

export default class NotificacionesReintentar extends ComandoConConfirmacion {
  static override commandName = 'notificaciones:reintentar'
  static override description =
    'Vuelve a dejar pendientes las notificaciones y los mensajes fallidos'
  static override help = [
    'Las entregas quedan pendientes y las hace quien trabaja la cola. En producción pide confirmarlo, o --forzar.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} notificaciones:reintentar --simular',
    '  {{ binaryName }} notificaciones:reintentar --usuario=7 --json',
  ]

  @banderaDePersona('Solo las de este destinatario: su id o su e-mail')
  declare usuario: string | undefined

  override async run() {
    const simular = Boolean(this.simular)
    const usuarioId = await personaDicha(this, this.usuario)
    await this.confirmar('¿Volver a intentar lo que falló?')
    const reintentado = await reintentarFallidas({
      ...(usuarioId !== undefined && { usuarioId }),
      simular,
      quien: usuarioDelSistema(),
    })
    this.responder({ simulado: simular, ...reintentado }, () => {
      const { notificaciones, mensajes } = reintentado
      this.logger.info(
        `${simular ? 'Se reintentarían' : 'Pendientes otra vez'}: ${notificaciones} notificaciones y ${mensajes} mensajes`
      )
    })
  }
}
