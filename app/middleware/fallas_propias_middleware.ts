import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/**
 * Pide que se conteste 500 lo que en otras rutas es 502 o 504, para quien no los entiende: el formulario
 * del perfil (docs/contrato.md §1). Va antes que quien identifica, que también le pregunta a otro servidor.
 */
export default class FallasPropiasMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    ctx.fallasPropias = true
    return next()
  }
}

declare module '@adonisjs/core/http' {
  interface HttpContext {
    /** Si quien pide no entiende que la falla es de otro servidor. */
    fallasPropias?: boolean
  }
}
