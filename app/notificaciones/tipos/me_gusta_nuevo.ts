import { EventoDeVideo } from '#notificaciones/evento_de_video'

const UNA_HORA = 3_600

/** Poner, sacar y volver a poner me gusta dentro de la hora avisa una vez (docs/contrato.md §8). */
export class MeGustaNuevo extends EventoDeVideo {
  readonly tipo = 'me-gusta'
  override readonly silencioSegundos = UNA_HORA

  get titulo() {
    return 'Nueva reacción a tu video'
  }

  get cuerpo() {
    return `A ${this.quien} le gustó tu video ${this.video.titulo}.`
  }
}
