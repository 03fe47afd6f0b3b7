import { Evento, type DatosDeEvento } from '#notificaciones/evento'
import { PLANTILLAS } from '#notificaciones/plantillas'

export class MensajeNuevo extends Evento {
  readonly tipo = 'mensaje'
  readonly titulo = PLANTILLAS.mensaje.dice
  readonly cuerpo: string

  constructor({ mensaje, ...datos }: DatosDeEvento & { mensaje: string }) {
    super(datos)
    this.cuerpo = mensaje
  }
}
