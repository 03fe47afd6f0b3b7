import { args, flags } from '@adonisjs/core/ace'
import { ComandoBasico } from '#consola/comando_basico'
import { PushDeFirebase, type ResultadoDeEntrega } from '#red/firebase/contrato'

const FRASES: Record<ResultadoDeEntrega['tipo'], string> = {
  'entregada': 'FCM la aceptó',
  'sin-dispositivo': 'Ese usuario no tiene un dispositivo anotado',
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

  override async run() {
    if (!/^[1-9][0-9]{0,9}$/.test(this.usuario)) {
      this.logger.error('El usuario se dice con su id, un entero mayor que 0.')
      this.exitCode = 2
      return
    }
    const { default: firebaseConfig } = await import('#config/firebase')
    if (!firebaseConfig.credenciales) {
      this.logger.error('Firebase está apagado: falta FIREBASE_CREDENCIALES.')
      this.exitCode = 1
      return
    }
    const push = await this.app.container.make(PushDeFirebase)
    const resultado = await push.enviar({
      usuario: Number(this.usuario),
      titulo: 'Chotuve',
      cuerpo: 'Esta es una notificación de prueba.',
      datos: { tipo: 'prueba' },
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
