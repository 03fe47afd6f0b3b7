import { args, flags } from '@adonisjs/core/ace'
import { auditar } from '#auditoria/asentar'
import { usuarioDelSistema } from '#consola/comando'
import { ComandoBasico } from '#consola/comando_basico'
import { Firebase } from '#operacion/firebase/firebase'

const FRASES: Record<Awaited<ReturnType<Firebase['probar']>>['tipo'], string> = {
  'entregada': 'FCM la aceptó',
  'sin-dispositivo': 'Ese usuario no tiene un dispositivo anotado',
  'dispositivo-ajeno':
    'Ese usuario no tiene un dispositivo: en el que anotó entró otra persona después',
  'rechazada': 'FCM la rechazó',
  'falla': 'No se pudo entregar',
}

export default class NotificacionesProbar extends ComandoBasico {
  static override commandName = 'notificaciones:probar'
  static override description =
    'Manda ya mismo una notificación push de prueba al dispositivo de alguien'
  static override help = [
    'No pasa por la cola ni queda guardada.',
    '',
    'Ejemplos:',
    '  {{ binaryName }} notificaciones:probar 7',
    '  {{ binaryName }} notificaciones:probar 7 --json',
  ]

  @args.string({ description: 'El id de su destinatario' })
  declare usuario: string

  @flags.boolean({ description: 'Escribe el resultado como JSON' })
  declare json: boolean

  override async prepare() {
    await this.exigirBaseMigrada()
  }

  override async run() {
    if (!/^[1-9][0-9]{0,9}$/.test(this.usuario)) {
      this.logger.error('El usuario se dice con su id, un entero mayor que 0.')
      this.exitCode = 2
      return
    }
    const firebase = await this.app.container.make(Firebase)
    const resultado = await firebase.probar(Number(this.usuario))
    await auditar({
      quien: usuarioDelSistema(),
      que: 'notificacion.probar',
      sobre: `usuario ${this.usuario}`,
      despues: { resultado: resultado.tipo },
    })
    this.exitCode = resultado.tipo === 'entregada' ? 0 : 1
    if (this.json) {
      this.logger.log(JSON.stringify(resultado))
      return
    }
    const motivo = 'motivo' in resultado ? `: ${resultado.motivo}` : ''
    this.logger[this.exitCode === 0 ? 'success' : 'error'](`${FRASES[resultado.tipo]}${motivo}`)
  }
}
