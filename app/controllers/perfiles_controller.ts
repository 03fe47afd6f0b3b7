import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual, usuarioPedido } from '#auth/identidad'
import { Rechazo } from '#exceptions/rechazo'
import { ServidorDeAuth } from '#red/auth/contrato'
import { VerPerfil } from '#perfiles/ver_perfil'
import { leerPerfil } from '#validators/usuario'

/** El perfil propio y el de los demás (docs/contrato.md §2). */
@inject()
export default class PerfilesController {
  constructor(private readonly auth: ServidorDeAuth) {}

  @inject()
  async show(ctx: HttpContext, verPerfil: VerPerfil) {
    const perfil = await verPerfil.ejecutar({
      usuarioId: usuarioPedido(ctx),
      espectador: usuarioActual(ctx),
    })
    if (!perfil) {
      throw new Rechazo(404, {})
    }
    return perfil
  }

  async update(ctx: HttpContext) {
    const cambios = await leerPerfil(ctx.request)
    if (!(await this.auth.editarPerfil(usuarioActual(ctx), cambios))) {
      throw new Rechazo(404, {})
    }
    return {}
  }
}
