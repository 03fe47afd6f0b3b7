import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Exige un token que el auth server reconozca (docs/contrato.md §1). */
export default class IdentificadoMiddleware {
  async handle({ auth }: HttpContext, next: NextFn) {
    await auth.use().authenticate()
    return next()
  }
}
