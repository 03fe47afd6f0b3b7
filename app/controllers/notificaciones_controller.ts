import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual } from '#auth/identidad'
import { Rechazo } from '#exceptions/rechazo'
import { contarSinLeer } from '#notificaciones/contar_sin_leer'
import { ListarNotificaciones } from '#notificaciones/listar_notificaciones'
import { marcarLeidas } from '#notificaciones/marcar_leidas'
import { mostrarNotificacion } from '#presentacion/notificacion'
import { leerLogico } from '#validators/logico'
import { conUnoMas } from '#base/pagina'
import { cortar, leerPagina } from '#validators/pagina'
import { exigirVerdadero } from '#validators/verdadero'

/** Las notificaciones del usuario actual (docs/contrato.md §8). */
export default class NotificacionesController {
  @inject()
  async index(ctx: HttpContext, listarNotificaciones: ListarNotificaciones) {
    const soloSinLeer = leerLogico(ctx.request, 'no_leidas')
    const pagina = leerPagina(ctx.request, 'idLargo')
    const notificaciones = await listarNotificaciones.ejecutar({
      usuarioId: usuarioActual(ctx),
      soloSinLeer,
      pagina: conUnoMas(pagina),
    })
    return cortar(ctx, pagina, notificaciones, ({ id }) => [id]).map(mostrarNotificacion)
  }

  async cantidad(ctx: HttpContext) {
    return { no_leidas: await contarSinLeer(usuarioActual(ctx)) }
  }

  async update(ctx: HttpContext) {
    exigirVerdadero(ctx.request, 'leida')
    const notificacionId: number = ctx.params.notificacion
    if (!(await marcarLeidas({ usuarioId: usuarioActual(ctx), notificacionId }))) {
      throw Rechazo.conMensaje(404, 'La notificación no existe.')
    }
    return {}
  }

  async updateTodas(ctx: HttpContext) {
    exigirVerdadero(ctx.request, 'leida')
    await marcarLeidas({ usuarioId: usuarioActual(ctx) })
    return {}
  }
}
