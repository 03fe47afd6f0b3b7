import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { BuscarComentarios } from '#comentarios/buscar_comentarios'
import { enteroDe, largoDe, leerBusqueda, POR_PAGINA, siguiente } from '#panel/busqueda'
import { irConAviso } from '#panel/avisos'
import { confirmado } from '#panel/confirmacion'
import { siONo } from '#panel/formulario'
import { explicarTodas, parte } from '#panel/parte'
import { recortar } from '#panel/recortar'
import { quienAdministra } from '#panel/sesion'
import { noExisteElVideo, rutaDeVideo, videoPedido } from '#panel/video_pedido'
import { mostrar } from '#panel/vistas'
import { HabilitarVideo } from '#videos/habilitar_video'
import { ListarConAutor } from '#videos/listar_con_autor'
import { VerTodoDelVideo } from '#videos/ver_todo_del_video'

/** Los videos de todos, también los que no ve nadie. */
export default class VideosController {
  @inject()
  async index(ctx: HttpContext, listar: ListarConAutor) {
    const busqueda = leerBusqueda(ctx)
    const deUsuario = enteroDe(ctx, 'de')
    const { datos, falla } = await parte(listar.ejecutar({ ...busqueda, deUsuario }))
    return mostrar(
      ctx,
      'videos/lista',
      {
        titulo: 'Videos',
        seccion: 'videos',
        de: deUsuario ?? '',
        habilitado: busqueda.habilitado,
        desde: busqueda.pagina.offset,
        falla,
        videos: datos?.elementos ?? [],
        faltaDeQuien: explicarTodas([datos?.falla ?? null]),
        siguiente: siguiente(ctx, 'desde', datos?.siguiente ?? null),
      },
      { texto: busqueda.texto ?? '' }
    )
  }

  @inject()
  async show(ctx: HttpContext, ver: VerTodoDelVideo, buscar: BuscarComentarios) {
    const id: string = ctx.params.video
    const [vista, comentarios] = await Promise.all([
      ver.comoSePueda(id),
      buscar.comoSePueda({
        video: id,
        antesDe: largoDe(ctx, 'antesDe'),
        cantidad: POR_PAGINA + 1,
      }),
    ])
    if (!vista) {
      throw noExisteElVideo(id)
    }
    const { video, fallas } = vista
    const leidos = comentarios.elementos
    const mostrados = leidos.slice(0, POR_PAGINA)
    const ultimo = leidos.length > POR_PAGINA ? mostrados.at(-1)?.comentario.id : undefined
    return mostrar(ctx, 'videos/uno', {
      titulo: video?.titulo ?? `Video ${id}`,
      seccion: 'videos',
      ...vista,
      autor: vista.autor ?? null,
      // Lo demás sería un enlace que corre algo, o que no se sabe a dónde va.
      enlace: video && /^https?:\/\//i.test(video.url) ? video.url : null,
      ruta: rutaDeVideo(id),
      fallas: explicarTodas(fallas),
      faltaDeQuien: explicarTodas([comentarios.falla]),
      comentarios: mostrados.map(({ comentario, autor }) => ({ comentario, autor: autor ?? null })),
      siguiente: siguiente(ctx, 'antesDe', ultimo ?? null),
    })
  }

  @inject()
  async habilitar(ctx: HttpContext, ver: VerTodoDelVideo, habilitar: HabilitarVideo) {
    const { video } = await videoPedido(ctx, ver)
    const habilitado = siONo(ctx, 'habilitado')
    const volver = rutaDeVideo(video.id)
    const cambio = {
      titulo: `${habilitado ? 'Habilitar' : 'Deshabilitar'} «${video.titulo}»`,
      seccion: 'videos' as const,
      detalle: habilitado
        ? ['Lo ven de nuevo quienes lo podían ver. Si lo había retirado su dueño, también vuelve.']
        : ['Deja de verlo todo el mundo, también su dueño. Se lo puede habilitar de nuevo.'],
      boton: habilitado ? 'Habilitar' : 'Deshabilitar',
      peligro: !habilitado,
      volver,
      estaba: video.habilitado,
    }
    if (!(await confirmado(ctx, cambio))) {
      return
    }
    const { tipo } = await habilitar.ejecutar({ video, habilitado, ...quienAdministra(ctx) })
    if (tipo === 'desconocido') {
      throw noExisteElVideo(video.id)
    }
    const como = habilitado ? 'habilitado' : 'deshabilitado'
    return irConAviso(ctx, volver, 'listo', `«${recortar(video.titulo)}» quedó ${como}.`)
  }
}
