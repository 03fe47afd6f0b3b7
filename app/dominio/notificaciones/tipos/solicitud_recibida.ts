import { Evento } from '#notificaciones/evento'
import { PLANTILLAS } from '#notificaciones/plantillas'

export class SolicitudRecibida extends Evento {
  readonly tipo = 'solicitud-recibida'
  readonly titulo = 'Nueva solicitud de contacto.'
  readonly cuerpo = PLANTILLAS[this.tipo].dice
}
