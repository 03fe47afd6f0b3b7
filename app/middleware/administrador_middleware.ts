import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { Rechazo } from '#exceptions/rechazo'

/** Exige que el token sea el del administrador (docs/contrato.md §1). */
export default class AdministradorMiddleware {
  async handle({ auth }: HttpContext, next: NextFn) {
    const { esAdmin } = await auth.use().authenticate()
    if (!esAdmin) {
      throw Rechazo.conMensaje(403, 'Solo el administrador puede hacer esto.')
    }
    return next()
  }
}
