import { Evento } from '#notificaciones/evento'
import { PLANTILLAS } from '#notificaciones/plantillas'

const UN_DIA = 86_400

/** Ser contactos, dejar de serlo y volver a serlo en un día avisa una vez (docs/contrato.md §8). */
export class SolicitudAceptada extends Evento {
  readonly tipo = 'solicitud-aceptada'
  readonly titulo = 'Solicitud de contacto aceptada.'
  readonly cuerpo = PLANTILLAS[this.tipo].dice
  override readonly silencioSegundos = UN_DIA
}
