import { inject } from '@adonisjs/core'
import { ServidorDeMedia, type Video } from '#red/media/contrato'
import { BuscarVisible } from '#videos/buscar_visible'

type Hallado = { tipo: 'propio'; video: Video } | { tipo: 'ajeno' } | { tipo: 'desconocido' }

/**
 * Un video para cambiarlo, que es cosa de su dueño: para quien lo ve y no lo es, es ajeno; para quien no lo ve, no
 * existe (docs/contrato.md §15). El propio viene también si está deshabilitado: retirarlo otra vez da lo mismo.
 */
@inject()
export class BuscarPropio {
  constructor(
    private readonly media: ServidorDeMedia,
    private readonly buscarVisible: BuscarVisible
  ) {}

  async ejecutar(videoId: string, usuarioId: number): Promise<Hallado> {
    const video = await this.media.buscar(videoId)
    if (video?.usuarioId === usuarioId) {
      return { tipo: 'propio', video }
    }
    const loVe = video !== null && (await this.buscarVisible.loVe(video, usuarioId))
    return { tipo: loVe ? 'ajeno' : 'desconocido' }
  }
}
