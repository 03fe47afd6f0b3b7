import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual } from '#auth/identidad'
import { Rechazo } from '#exceptions/rechazo'
import { LeerMuro } from '#muro/leer_muro'
import { mostrarVideoConAutor } from '#presentacion/video'
import { enlazar, leerPagina } from '#validators/pagina'
import { leerCambiosDeVideo, leerVideoNuevo, videoInvalido } from '#validators/video'
import { EditarVideo, type Edicion } from '#videos/editar_video'
import { RetirarVideo } from '#videos/retirar_video'
import { SubirVideo } from '#videos/subir_video'
import { VerVideo } from '#videos/ver_video'

const AJENO = 'El video no es tuyo.'
const DESCONOCIDO = 'El video no existe.'

/** El muro, el detalle y la subida de videos, y lo que cada uno cambia de los suyos (docs/contrato.md §4, §15). */
export default class VideosController {
  @inject()
  async index(ctx: HttpContext, leerMuro: LeerMuro) {
    const { videos, siguiente } = await leerMuro.ejecutar({
      espectador: usuarioActual(ctx),
      pagina: leerPagina(ctx.request, 'video'),
    })
    if (siguiente) {
      enlazar(ctx, siguiente)
    }
    return videos.map(mostrarVideoConAutor)
  }

  @inject()
  async show(ctx: HttpContext, verVideo: VerVideo) {
    const video = await verVideo.ejecutar({
      videoId: ctx.params.video,
      espectador: usuarioActual(ctx),
    })
    if (!video) {
      throw new Rechazo(404, {})
    }
    return mostrarVideoConAutor(video)
  }

  @inject()
  async store(ctx: HttpContext, subirVideo: SubirVideo) {
    const video = await leerVideoNuevo(ctx.request)
    const subida = await subirVideo.ejecutar({ ...video, usuarioId: usuarioActual(ctx) })
    if (subida.tipo === 'rechazado') {
      throw videoInvalido(subida.errores)
    }
    return ctx.response.created({})
  }

  @inject()
  async update(ctx: HttpContext, editarVideo: EditarVideo) {
    const edicion = await editarVideo.ejecutar({
      videoId: ctx.params.video,
      usuarioId: usuarioActual(ctx),
      cambios: await leerCambiosDeVideo(ctx.request),
    })
    return exigirEditado(edicion)
  }

  @inject()
  async destroy(ctx: HttpContext, retirarVideo: RetirarVideo) {
    const pedido = { videoId: ctx.params.video, usuarioId: usuarioActual(ctx) }
    return exigirEditado(await retirarVideo.ejecutar(pedido))
  }
}

function exigirEditado(edicion: Edicion) {
  switch (edicion.tipo) {
    case 'editado':
      return {}
    case 'rechazado':
      throw videoInvalido(edicion.errores)
    case 'ajeno':
      throw Rechazo.conMensaje(403, AJENO)
    case 'desconocido':
      throw Rechazo.conMensaje(404, DESCONOCIDO)
  }
}
