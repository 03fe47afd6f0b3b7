import { inject } from '@adonisjs/core'
import { enTransaccion } from '#base/en_transaccion'
import { ahora } from '#base/reloj_de_la_base'
import { recordarTexto } from '#comentarios/textos_anteriores'
import { tomarComentario } from '#comentarios/tomar_comentario'
import Comentario from '#models/comentario'
import { BuscarVisible } from '#videos/buscar_visible'

type Pedido = { videoId: string; comentarioId: number; usuarioId: number; texto: string }

type Edicion = { tipo: 'editado' | 'ajeno' | 'video-desconocido' | 'desconocido' }

/** Le cambia el texto a un comentario propio; el que tenía se recuerda (docs/contrato.md §15). */
@inject()
export class EditarComentario {
  constructor(private readonly buscarVisible: BuscarVisible) {}

  async ejecutar({ videoId, comentarioId, usuarioId, texto }: Pedido): Promise<Edicion> {
    const video = await this.buscarVisible.ejecutar({ videoId, espectador: usuarioId })
    if (!video) {
      return { tipo: 'video-desconocido' }
    }
    return enTransaccion(async (trx): Promise<Edicion> => {
      const actual = await tomarComentario(
        { id: comentarioId, video: video.id, espectador: usuarioId },
        trx
      )
      if (!actual) {
        return { tipo: 'desconocido' }
      }
      if (actual.usuario !== usuarioId) {
        return { tipo: 'ajeno' }
      }
      // El mismo texto otra vez no es una edición: no hay otro que recordar.
      if (actual.comentario !== texto) {
        await recordarTexto(actual, { motivo: 'editado', por: usuarioId }, trx)
        await Comentario.query({ client: trx })
          .where({ id: actual.id, video: video.id })
          .update({ comentario: texto, editado: trx.raw(ahora(trx)) })
      }
      return { tipo: 'editado' }
    })
  }
}
