import { inject } from '@adonisjs/core'
import { enTransaccion } from '#base/en_transaccion'
import { ahora } from '#base/reloj_de_la_base'
import { asentarHecho } from '#marcas/asentar_hecho'
import { Notificador } from '#notificaciones/notificador'
import { ComentarioNuevo } from '#notificaciones/tipos/comentario_nuevo'
import { BuscarVisible } from '#videos/buscar_visible'
import { sumarAlContador } from '#videos/sumar_al_contador'

type Pedido = { videoId: string; usuarioId: number; comentario: string }

/** Deja un comentario en un video y le avisa a su dueño (docs/contrato.md §5, §8). */
@inject()
export class Comentar {
  constructor(
    private readonly buscarVisible: BuscarVisible,
    private readonly notificador: Notificador
  ) {}

  /** `desconocido`: quien comenta no puede ver el video. */
  async ejecutar({
    videoId,
    usuarioId,
    comentario,
  }: Pedido): Promise<{ tipo: 'comentado' | 'desconocido' }> {
    const video = await this.buscarVisible.ejecutar({ videoId, espectador: usuarioId })
    if (!video) {
      return { tipo: 'desconocido' }
    }

    await enTransaccion(async (trx) => {
      const fecha = trx.knexRawQuery(ahora(trx))
      await trx
        .knexQuery()
        .insert({ video: video.id, usuario: usuarioId, comentario, fecha })
        .into('comentario')
      await sumarAlContador(video.id, { comentarios: 1 }, trx)
      await this.notificador.notificar(
        new ComentarioNuevo({ video, causante: usuarioId, comentario }),
        trx
      )
      await asentarHecho('creado', trx)
    })
    return { tipo: 'comentado' }
  }
}
