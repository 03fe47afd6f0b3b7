import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual, usuarioPedido } from '#auth/identidad'
import { Rechazo } from '#exceptions/rechazo'
import { mostrarVideo, type VideoVisto } from '#presentacion/video'
import { conUnoMas } from '#base/pagina'
import { cortar, intentarPagina } from '#validators/pagina'
import { lugarDeVideo } from '#videos/seguir_desde'
import { ListarDeUsuario } from '#videos/listar_de_usuario'

/** Los videos propios y los de los demás (docs/contrato.md §4). */
export default class VideosDeUsuarioController {
  @inject()
  async index(ctx: HttpContext, listarDeUsuario: ListarDeUsuario) {
    const { pagina, rechazo } = intentarPagina(ctx.request, 'video')
    const lista = await listarDeUsuario.ejecutar({
      usuarioId: usuarioPedido(ctx),
      espectador: usuarioActual(ctx),
      pagina: pagina && conUnoMas(pagina),
    })
    if (lista.tipo !== 'videos' || !pagina) {
      throw lista.tipo === 'pagina-invalida' ? rechazo : new Rechazo(404, {})
    }
    const antes = lista.comienzo + pagina.cantidad
    const lugarDe = ({ video }: VideoVisto) => lugarDeVideo(video, antes)
    return cortar(ctx, pagina, lista.videos, lugarDe).map(mostrarVideo)
  }
}
