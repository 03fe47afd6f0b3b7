import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual } from '#auth/identidad'
import { Rechazo } from '#exceptions/rechazo'
import { LeerMuro } from '#muro/leer_muro'
import { ServidorDeMedia, type ErroresDeVideo } from '#red/media/contrato'
import { leerPagina } from '#validators/pagina'
import { leerVideoNuevo } from '#validators/video'
import { VerVideo } from '#videos/ver_video'

/** El muro, el detalle y la subida de videos (docs/contrato.md §4). */
export default class VideosController {
  @inject()
  index(ctx: HttpContext, leerMuro: LeerMuro) {
    return leerMuro.ejecutar({
      espectador: usuarioActual(ctx),
      pagina: leerPagina(ctx.request),
    })
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
    return video
  }

  @inject()
  async store(ctx: HttpContext, media: ServidorDeMedia) {
    const { errores, video } = await leerVideoNuevo(ctx.request)
    const rechazados = errores ?? (await media.crear({ ...video, usuarioId: usuarioActual(ctx) }))
    if (rechazados) {
      throw this.#videoInvalido(rechazados)
    }
    return ctx.response.created({})
  }

  #videoInvalido(errores: ErroresDeVideo) {
    return new Rechazo(400, { mensaje: Object.values(errores).join('. '), errores })
  }
}
