import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual, usuarioPedido } from '#auth/identidad'
import { Rechazo } from '#exceptions/rechazo'
import { EditarPerfil } from '#perfiles/editar_perfil'
import { VerPerfil } from '#perfiles/ver_perfil'
import { mostrarPerfil } from '#presentacion/perfil'
import { leerPerfil } from '#validators/usuario'

/** El perfil propio y el de los demás (docs/contrato.md §2). */
export default class PerfilesController {
  @inject()
  async show(ctx: HttpContext, verPerfil: VerPerfil) {
    const perfil = await verPerfil.ejecutar({
      usuarioId: usuarioPedido(ctx),
      espectador: usuarioActual(ctx),
    })
    if (!perfil) {
      throw new Rechazo(404, {})
    }
    return mostrarPerfil(perfil)
  }

  @inject()
  async update(ctx: HttpContext, editarPerfil: EditarPerfil) {
    const pedido = { usuarioId: usuarioActual(ctx), cambios: await leerPerfil(ctx.request) }
    const { tipo } = await editarPerfil.ejecutar(pedido)
    if (tipo === 'desconocido') {
      throw new Rechazo(404, {})
    }
    return {}
  }
}
