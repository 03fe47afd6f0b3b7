import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual, usuarioPedido } from '#auth/identidad'
import { Rechazo } from '#exceptions/rechazo'
import { mostrarVideo } from '#presentacion/video'
import { intentarPagina } from '#validators/pagina'
import { ListarDeUsuario } from '#videos/listar_de_usuario'

/** Los videos propios y los de los demás (docs/contrato.md §4). */
export default class VideosDeUsuarioController {
  @inject()
  async index(ctx: HttpContext, listarDeUsuario: ListarDeUsuario) {
    const { pagina, rechazo } = intentarPagina(ctx.request)
    const lista = await listarDeUsuario.ejecutar({
      usuarioId: usuarioPedido(ctx),
      espectador: usuarioActual(ctx),
      pagina,
    })
    if (lista.tipo !== 'videos') {
      throw lista.tipo === 'pagina-invalida' ? rechazo : new Rechazo(404, {})
    }
    return lista.videos.map(mostrarVideo)
  }
}
