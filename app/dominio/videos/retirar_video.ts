import { inject } from '@adonisjs/core'
import { ServidorDeMedia } from '#red/media/contrato'
import { BuscarPropio } from '#videos/buscar_propio'
import type { Edicion } from '#videos/editar_video'

/**
 * Retira un video propio: media no borra, así que se lo deshabilita, y desde entonces no existe para nadie
 * (docs/contrato.md §15). Lo que la gente hizo con él queda, y las notificaciones también.
 */
@inject()
export class RetirarVideo {
  constructor(
    private readonly buscarPropio: BuscarPropio,
    private readonly media: ServidorDeMedia
  ) {}

  /** Retirar uno retirado, o deshabilitado, da lo mismo: así termina quien no supo si media llegó a hacerlo. */
  async ejecutar({ videoId, usuarioId }: { videoId: string; usuarioId: number }): Promise<Edicion> {
    const hallado = await this.buscarPropio.ejecutar(videoId, usuarioId)
    if (hallado.tipo !== 'propio') {
      return hallado
    }
    const { id, habilitado } = hallado.video
    return habilitado ? this.media.editar(id, { habilitado: false }) : { tipo: 'editado' }
  }
}
