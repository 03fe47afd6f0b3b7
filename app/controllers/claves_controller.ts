import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual } from '#auth/identidad'
import { Rechazo } from '#exceptions/rechazo'
import { ServidorDeAuth } from '#red/auth/contrato'
import { leerCuerpo } from '#validators/cuerpo'
import { clave } from '#validators/usuario'

/** Cambio de clave (docs/contrato.md §2). */
@inject()
export default class ClavesController {
  constructor(private readonly auth: ServidorDeAuth) {}

  async update(ctx: HttpContext) {
    const [invalido, datos] = await clave.tryValidate(leerCuerpo(ctx.request))
    const resultado = invalido
      ? 'rechazada'
      : await this.auth.cambiarClave(usuarioActual(ctx), datos.password)
    if (resultado === 'rechazada') {
      throw Rechazo.conMensaje(400, 'La nueva clave es inválida.')
    }
    return {}
  }
}
