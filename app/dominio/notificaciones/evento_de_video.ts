import { Evento, type DatosDeEvento } from '#notificaciones/evento'
import type { Video } from '#red/media/contrato'

type DatosDeEventoDeVideo = Omit<DatosDeEvento, 'destinatario'> & { video: Video }

/** Un evento sobre un video: se le avisa a su dueño. */
export abstract class EventoDeVideo extends Evento {
  override readonly videoId: string
  protected readonly video: Video

  constructor({ video, causante }: DatosDeEventoDeVideo) {
    super({ destinatario: video.usuarioId, causante })
    this.video = video
    this.videoId = video.id
  }
}
