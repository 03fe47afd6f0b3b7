import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual } from '#auth/identidad'
import { Rechazo } from '#exceptions/rechazo'
import { LeerMuro } from '#muro/leer_muro'
import { mostrarVideoConAutor } from '#presentacion/video'
import { leerPagina } from '#validators/pagina'
import { leerVideoNuevo, videoInvalido } from '#validators/video'
import { SubirVideo } from '#videos/subir_video'
import { VerVideo } from '#videos/ver_video'

/** El muro, el detalle y la subida de videos (docs/contrato.md §4). */
export default class VideosController {
  @inject()
  async index(ctx: HttpContext, leerMuro: LeerMuro) {
    const videos = await leerMuro.ejecutar({
      espectador: usuarioActual(ctx),
      pagina: leerPagina(ctx.request),
    })
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
}
