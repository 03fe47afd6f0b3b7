import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual } from '#auth/identidad'
import { Denunciar } from '#denuncias/denunciar'
import { Rechazo } from '#exceptions/rechazo'
import { leerDenuncia } from '#validators/denuncia'

/** Lo que denuncia la gente (docs/contrato.md §15). */
export default class DenunciasController {
  @inject()
  async store(ctx: HttpContext, denunciar: Denunciar) {
    const pedido = await leerDenuncia(ctx.request)
    const { tipo } = await denunciar.ejecutar({ ...pedido, denunciante: usuarioActual(ctx) })
    if (tipo === 'desconocido') {
      throw Rechazo.conMensaje(404, 'Lo que querés denunciar no existe.')
    }
    if (tipo === 'propio') {
      throw Rechazo.conMensaje(400, 'No podés denunciarte a vos mismo ni lo que es tuyo.')
    }
    return tipo === 'nueva' ? ctx.response.created({}) : {}
  }
}
