import { inject } from '@adonisjs/core'
import { relacionEntre } from '#contactos/relacion'
import { ServidorDeMedia, type Video } from '#red/media/contrato'

/**
 * La única puerta a un video: uno que el espectador no puede ver es, para él, uno que no existe
 * (docs/contrato.md §4), y también los de alguien con quien no se ve (§15).
 */
@inject()
export class BuscarVisible {
  constructor(private readonly media: ServidorDeMedia) {}

  async ejecutar({
    videoId,
    espectador,
  }: {
    videoId: string
    espectador: number
  }): Promise<Video | null> {
    const video = await this.media.buscar(videoId)
    return video && (await this.loVe(video, espectador)) ? video : null
  }

  /** Lo mismo, de un video que ya se leyó. */
  async loVe(video: Video, espectador: number): Promise<boolean> {
    if (!video.habilitado) {
      return false
    }
    if (video.usuarioId === espectador) {
      return true
    }
    const relacion = await relacionEntre({ usuarioId: espectador, otra: video.usuarioId })
    return relacion !== 'bloqueo' && (video.visibilidad === 'publico' || relacion === 'contacto')
  }
}
