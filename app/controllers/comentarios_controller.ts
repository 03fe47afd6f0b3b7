import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual } from '#auth/identidad'
import { Rechazo } from '#exceptions/rechazo'
import { leerComentario } from '#validators/comentario'
import { mostrarComentario } from '#presentacion/comentario'
import { intentarPagina } from '#validators/pagina'
import { Comentar } from '#comentarios/comentar'
import { ListarComentarios } from '#comentarios/listar_comentarios'

const VIDEO_DESCONOCIDO = { error: 'El video no existe.' }

/** Comentarios de los videos (docs/contrato.md §5). */
export default class ComentariosController {
  @inject()
  async index(ctx: HttpContext, listarComentarios: ListarComentarios) {
    const { pagina, rechazo } = intentarPagina(ctx.request)
    const lista = await listarComentarios.ejecutar({
      videoId: ctx.params.video,
      espectador: usuarioActual(ctx),
      pagina,
    })
    if (lista.tipo !== 'comentarios') {
      throw lista.tipo === 'pagina-invalida' ? rechazo : new Rechazo(404, VIDEO_DESCONOCIDO)
    }
    return lista.comentarios.map(mostrarComentario)
  }

  @inject()
  async store(ctx: HttpContext, comentar: Comentar) {
    const { tipo } = await comentar.ejecutar({
      videoId: ctx.params.video,
      usuarioId: usuarioActual(ctx),
      comentario: await leerComentario(ctx.request),
    })
    if (tipo === 'desconocido') {
      throw new Rechazo(404, VIDEO_DESCONOCIDO)
    }
    return ctx.response.created({})
  }
}
