import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual } from '#auth/identidad'
import { leerConversacion } from '#chat/leer_conversacion'
import { ListarConversaciones } from '#chat/listar_conversaciones'
import { marcarLeida } from '#chat/marcar_leida'
import { leerPagina } from '#validators/pagina'
import { exigirVerdadero } from '#validators/verdadero'

/** Las conversaciones del usuario actual (docs/contrato.md §6). */
export default class ConversacionesController {
  @inject()
  index(ctx: HttpContext, listarConversaciones: ListarConversaciones) {
    return listarConversaciones.ejecutar(usuarioActual(ctx), leerPagina(ctx.request))
  }

  show(ctx: HttpContext) {
    const participantes = { usuarioId: usuarioActual(ctx), otra: ctx.params.usuario }
    return leerConversacion(participantes, leerPagina(ctx.request))
  }

  async update(ctx: HttpContext) {
    exigirVerdadero(ctx.request, 'leido')
    await marcarLeida({ destinatario: usuarioActual(ctx), emisor: ctx.params.usuario })
    return {}
  }
}
