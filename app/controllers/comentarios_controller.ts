import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual } from '#auth/identidad'
import { Rechazo } from '#exceptions/rechazo'
import { leerComentario, leerTextoNuevo } from '#validators/comentario'
import { mostrarComentario } from '#presentacion/comentario'
import { conUnoMas } from '#base/pagina'
import { cortar, intentarPagina } from '#validators/pagina'
import { EditarComentario } from '#comentarios/editar_comentario'
import { EliminarComentario } from '#comentarios/eliminar_comentario'
import { Comentar } from '#comentarios/comentar'
import { ListarComentarios, lugarDe } from '#comentarios/listar_comentarios'

const VIDEO_DESCONOCIDO = { error: 'El video no existe.' }

const RECHAZOS = {
  'ajeno': [403, 'El comentario no es tuyo.'],
  'video-desconocido': [404, VIDEO_DESCONOCIDO.error],
  'desconocido': [404, 'El comentario no existe.'],
} as const

/** Comentarios de los videos (docs/contrato.md §5, §15). */
export default class ComentariosController {
  @inject()
  async index(ctx: HttpContext, listarComentarios: ListarComentarios) {
    const { pagina, rechazo } = intentarPagina(ctx.request, 'fecha')
    const lista = await listarComentarios.ejecutar({
      videoId: ctx.params.video,
      espectador: usuarioActual(ctx),
      pagina: pagina && conUnoMas(pagina),
    })
    if (lista.tipo !== 'comentarios' || !pagina) {
      throw lista.tipo === 'pagina-invalida' ? rechazo : new Rechazo(404, VIDEO_DESCONOCIDO)
    }
    return cortar(ctx, pagina, lista.comentarios, lugarDe).map(mostrarComentario)
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
  @inject()
  async update(ctx: HttpContext, editarComentario: EditarComentario) {
    const texto = await leerTextoNuevo(ctx.request)
    return exigirHecho(await editarComentario.ejecutar({ ...cualDe(ctx), texto }))
  }

  @inject()
  async destroy(ctx: HttpContext, eliminarComentario: EliminarComentario) {
    return exigirHecho(await eliminarComentario.ejecutar(cualDe(ctx)))
  }
}

const cualDe = (ctx: HttpContext) => ({
  videoId: ctx.params.video,
  comentarioId: ctx.params.comentario,
  usuarioId: usuarioActual(ctx),
})

function exigirHecho({ tipo }: { tipo: 'editado' | 'eliminado' | keyof typeof RECHAZOS }) {
  if (tipo !== 'editado' && tipo !== 'eliminado') {
    const [estado, mensaje] = RECHAZOS[tipo]
    throw Rechazo.conMensaje(estado, mensaje)
  }
  return {}
}
