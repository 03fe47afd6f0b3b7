import { inject } from '@adonisjs/core'
import { ServidorDeMedia, type ErroresDeVideo, type VideoNuevo } from '#red/media/contrato'

type Subida = { tipo: 'subido' } | { tipo: 'rechazado'; errores: ErroresDeVideo }

/** Sube un video: media dice si lo acepta (docs/contrato.md §4). */
@inject()
export class SubirVideo {
  constructor(private readonly media: ServidorDeMedia) {}

  async ejecutar(video: VideoNuevo): Promise<Subida> {
    const errores = await this.media.crear(video)
    return errores ? { tipo: 'rechazado', errores } : { tipo: 'subido' }
  }
}
