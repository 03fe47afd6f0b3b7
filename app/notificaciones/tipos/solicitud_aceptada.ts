import { Evento } from '#notificaciones/evento'

export class SolicitudAceptada extends Evento {
  readonly tipo = 'solicitud-aceptada'

  get titulo() {
    return 'Solicitud de contacto aceptada.'
  }

  get cuerpo() {
    return `Ahora vos y ${this.quien} son contactos.`
  }
}
