import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { Rechazo } from '#exceptions/rechazo'

/** Exige que el token sea de una persona: el administrador no lo es (docs/contrato.md §1). */
export default class PersonaMiddleware {
  async handle({ auth }: HttpContext, next: NextFn) {
    const { esAdmin } = await auth.use().authenticate()
    if (esAdmin) {
      throw Rechazo.conMensaje(
        403,
        'El administrador no puede hacer esto: hace falta ser un usuario.'
      )
    }
    return next()
  }
}
