import { Evento } from '#notificaciones/evento'

const UN_DIA = 86_400

/** Ser contactos, dejar de serlo y volver a serlo en un día avisa una vez (docs/contrato.md §8). */
export class SolicitudAceptada extends Evento {
  readonly tipo = 'solicitud-aceptada'
  override readonly silencioSegundos = UN_DIA

  get titulo() {
    return 'Solicitud de contacto aceptada.'
  }

  get cuerpo() {
    return `Ahora vos y ${this.quien} son contactos.`
  }
}
