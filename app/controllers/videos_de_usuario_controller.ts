import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual, usuarioPedido } from '#auth/identidad'
import { Rechazo } from '#exceptions/rechazo'
import { leerPagina } from '#validators/pagina'
import { ListarDeUsuario } from '#videos/listar_de_usuario'

/** Los videos propios y los de los demás (docs/contrato.md §4). */
export default class VideosDeUsuarioController {
  @inject()
  async index(ctx: HttpContext, listarDeUsuario: ListarDeUsuario) {
    const videos = await listarDeUsuario.ejecutar({
      usuarioId: usuarioPedido(ctx),
      espectador: usuarioActual(ctx),
      leerPagina: () => leerPagina(ctx.request),
    })
    if (!videos) {
      throw new Rechazo(404, {})
    }
    return videos
  }
}
