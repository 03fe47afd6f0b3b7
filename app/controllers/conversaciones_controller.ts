import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual } from '#auth/identidad'
import { callarConversacion } from '#chat/callar_conversacion'
import { leerConversacion } from '#chat/leer_conversacion'
import { ListarConversaciones } from '#chat/listar_conversaciones'
import { marcarLeida } from '#chat/marcar_leida'
import { mostrarConversacion, mostrarMensaje } from '#presentacion/chat'
import { leerCambiosDeConversacion } from '#validators/conversacion'
import { conUnoMas } from '#base/pagina'
import { cortar, leerPagina } from '#validators/pagina'

/** Las conversaciones del usuario actual (docs/contrato.md §6). */
export default class ConversacionesController {
  @inject()
  async index(ctx: HttpContext, listarConversaciones: ListarConversaciones) {
    const pagina = leerPagina(ctx.request, 'idLargo')
    const conversaciones = await listarConversaciones.ejecutar(
      usuarioActual(ctx),
      conUnoMas(pagina)
    )
    const ultimoDe = ({ ultimo }: (typeof conversaciones)[number]) => [ultimo.id]
    return cortar(ctx, pagina, conversaciones, ultimoDe).map(mostrarConversacion)
  }

  async show(ctx: HttpContext) {
    const participantes = { usuarioId: usuarioActual(ctx), otra: ctx.params.usuario }
    const pagina = leerPagina(ctx.request, 'idLargo')
    const mensajes = await leerConversacion(participantes, conUnoMas(pagina))
    return cortar(ctx, pagina, mensajes, ({ id }) => [id]).map(mostrarMensaje)
  }

  async update(ctx: HttpContext) {
    const { leido, silenciado } = leerCambiosDeConversacion(ctx.request)
    const usuarioId = usuarioActual(ctx)
    const otra: number = ctx.params.usuario
    if (leido) {
      await marcarLeida({ destinatario: usuarioId, emisor: otra })
    }
    if (silenciado !== null) {
      await callarConversacion({ usuarioId, otra, callada: silenciado })
    }
    return {}
  }
}
