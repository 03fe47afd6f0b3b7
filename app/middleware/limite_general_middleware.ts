import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import LimiteMiddleware from '#middleware/limite_middleware'

/** Cuenta lo que alguien lee y lo que escribe, sea en la ruta que sea (docs/contrato.md §14). */
@inject()
export default class LimiteGeneralMiddleware {
  constructor(private readonly limite: LimiteMiddleware) {}

  handle(ctx: HttpContext, next: NextFn) {
    const lee = ['GET', 'HEAD'].includes(ctx.request.method())
    return this.limite.handle(ctx, next, lee ? 'lecturas' : 'escrituras')
  }
}
