import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual } from '#auth/identidad'
import { DarDeBaja } from '#bajas/dar_de_baja'
import { Rechazo } from '#exceptions/rechazo'
import { CLAVE_INCORRECTA, leerClaveActual } from '#validators/usuario'

/** Irse de Chotuve (docs/contrato.md §15). */
export default class BajasController {
  @inject()
  async destroy(ctx: HttpContext, darDeBaja: DarDeBaja) {
    const clave = await leerClaveActual(ctx.request)
    const { tipo } = await darDeBaja.ejecutar({ usuarioId: usuarioActual(ctx), clave })
    if (tipo === 'desconocido') {
      throw new Rechazo(404, {})
    }
    if (tipo === 'clave-incorrecta') {
      throw Rechazo.conMensaje(400, CLAVE_INCORRECTA)
    }
    return {}
  }
}
