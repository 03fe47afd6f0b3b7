import { inject } from '@adonisjs/core'
import { enTransaccion } from '#base/en_transaccion'
import { autorDelEliminado } from '#comentarios/textos_anteriores'
import { borrarComentario } from '#comentarios/borrar_comentario'
import { tomarComentario } from '#comentarios/tomar_comentario'
import { seVen } from '#moderacion/bloqueos'
import { BuscarVisible } from '#videos/buscar_visible'

type Pedido = { videoId: string; comentarioId: number; usuarioId: number }

type Eliminacion = { tipo: 'eliminado' | 'ajeno' | 'video-desconocido' | 'desconocido' }

/**
 * Elimina un comentario: lo hace su autor, o el dueño del video (docs/contrato.md §15). A ellos, mientras se lo
 * recuerde, eliminarlo otra vez les da lo mismo; para los demás ya no existe.
 */
@inject()
export class EliminarComentario {
  constructor(private readonly buscarVisible: BuscarVisible) {}

  async ejecutar({ videoId, comentarioId, usuarioId }: Pedido): Promise<Eliminacion> {
    const video = await this.buscarVisible.ejecutar({ videoId, espectador: usuarioId })
    if (!video) {
      return { tipo: 'video-desconocido' }
    }
    const puede = (autor: number) => [autor, video.usuarioId].includes(usuarioId)
    return enTransaccion(async (trx): Promise<Eliminacion> => {
      const actual = await tomarComentario(
        { id: comentarioId, video: video.id, espectador: usuarioId },
        trx
      )
      if (!actual) {
        const autor = await autorDelEliminado(comentarioId, video.id, trx)
        const ya = autor !== undefined && puede(autor) && (await seVen(autor, usuarioId, trx))
        return { tipo: ya ? 'eliminado' : 'desconocido' }
      }
      if (!puede(actual.usuario)) {
        return { tipo: 'ajeno' }
      }
      await borrarComentario(actual, usuarioId, trx)
      return { tipo: 'eliminado' }
    })
  }
}
