import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual } from '#auth/identidad'
import { Rechazo } from '#exceptions/rechazo'
import { CambiarClave } from '#usuarios/cambiar_clave'
import { CLAVE_INVALIDA, leerClave } from '#validators/usuario'

/** Cambio de clave (docs/contrato.md §2). */
export default class ClavesController {
  @inject()
  async update(ctx: HttpContext, cambiarClave: CambiarClave) {
    const clave = await leerClave(ctx.request)
    const { tipo } = await cambiarClave.ejecutar({ usuarioId: usuarioActual(ctx), clave })
    if (tipo === 'rechazada') {
      throw Rechazo.conMensaje(400, CLAVE_INVALIDA)
    }
    return {}
  }
}
