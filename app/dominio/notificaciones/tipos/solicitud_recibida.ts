import { Evento } from '#notificaciones/evento'

export class SolicitudRecibida extends Evento {
  readonly tipo = 'solicitud-recibida'

  get titulo() {
    return 'Nueva solicitud de contacto.'
  }

  get cuerpo() {
    return `${this.quien} te envió una solicitud de contacto.`
  }
}
