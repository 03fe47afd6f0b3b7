import type { HttpContext } from '@adonisjs/core/http'
import { Rechazo } from '#exceptions/rechazo'
import { antesDeCambiar } from '#panel/intacto'
import type { VerTodoDelVideo } from '#videos/ver_todo_del_video'

export const noExisteElVideo = (id: string) =>
  Rechazo.conMensaje(404, `No existe el video ${id}, o no se lo puede mostrar.`)

/** El video de la ruta, se lo vea o no. @throws Rechazo 404 si media no lo conoce */
export async function videoPedido(ctx: HttpContext, ver: VerTodoDelVideo) {
  const { params } = ctx
  const vista = await antesDeCambiar(ctx, ver.ejecutar(params.video))
  if (!vista) {
    throw noExisteElVideo(params.video)
  }
  return vista
}

export const rutaDeVideo = (id: string): string => `/panel/videos/${encodeURIComponent(id)}`
