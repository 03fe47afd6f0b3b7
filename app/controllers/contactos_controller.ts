import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual, usuarioPedido } from '#auth/identidad'
import { ListarContactos } from '#contactos/listar_contactos'
import { TerminarContacto } from '#contactos/terminar_contacto'
import { mostrarContacto } from '#presentacion/contacto'
import { Rechazo } from '#exceptions/rechazo'

/** Los contactos propios y los de los demás (docs/contrato.md §2). */
export default class ContactosController {
  @inject()
  async index(ctx: HttpContext, listarContactos: ListarContactos) {
    const contactos = await listarContactos.ejecutar({
      usuarioId: usuarioPedido(ctx),
      espectador: usuarioActual(ctx),
    })
    if (!contactos) {
      throw new Rechazo(404, {})
    }
    return contactos.map(mostrarContacto)
  }

  @inject()
  async destroy(ctx: HttpContext, terminarContacto: TerminarContacto) {
    const pedido = { usuarioId: usuarioActual(ctx), otra: ctx.params.usuario }
    const { tipo } = await terminarContacto.ejecutar(pedido)
    if (tipo === 'no-es-contacto') {
      throw Rechazo.conMensaje(404, 'El usuario no es un contacto.')
    }
    return {}
  }
}
