import { inject } from '@adonisjs/core'
import BodyParserMiddleware from '@adonisjs/core/bodyparser_middleware'
import type { HttpContext, HttpRequest } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/**
 * Lee el cuerpo del pedido, hasta el límite. Solo pasarse del límite corta acá: un cuerpo que no se
 * pudo leer (mal comprimido, por ejemplo) sigue como uno vacío y se rechaza cuando le toca, después
 * de saber quién pregunta (docs/contrato.md §1, orden de los rechazos).
 */
@inject()
export default class CuerpoMiddleware {
  constructor(private readonly lector: BodyParserMiddleware) {}

  async handle(ctx: HttpContext, next: NextFn) {
    asegurarTipo(ctx.request)
    try {
      await this.lector.handle(ctx, async () => {})
    } catch (error) {
      if (esDemasiadoGrande(error)) {
        throw error
      }
      ctx.request.updateRawBody('')
    }
    return next()
  }
}

/**
 * El lector saltea un cuerpo sin tipo, o de uno ilegible, y así se escaparía del límite. Sin tipo son
 * bytes, como dice HTTP.
 */
function asegurarTipo(request: HttpRequest) {
  if (request.hasBody() && !request.is(['*/*'])) {
    request.request.headers['content-type'] = 'application/octet-stream'
  }
}

function esDemasiadoGrande(error: unknown): boolean {
  return error instanceof Error && 'status' in error && error.status === 413
}
