import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual } from '#auth/identidad'
import { EnviarMensaje } from '#chat/enviar_mensaje'
import { Rechazo } from '#exceptions/rechazo'
import { leerMensaje } from '#validators/mensaje'

/** Mensajes de chat (docs/contrato.md §6). */
export default class MensajesController {
  @inject()
  async store(ctx: HttpContext, enviarMensaje: EnviarMensaje) {
    const { tipo } = await enviarMensaje.ejecutar({
      emisor: usuarioActual(ctx),
      destinatario: ctx.params.usuario,
      mensaje: await leerMensaje(ctx.request),
    })
    if (tipo === 'desconocido') {
      throw Rechazo.conMensaje(404, 'El destinatario no existe.')
    }
    if (tipo === 'no-es-contacto') {
      throw Rechazo.conMensaje(400, 'El destinatario no es contacto.')
    }
    return ctx.response.created({})
  }
}
