import { inject } from '@adonisjs/core'
import BodyParserMiddleware from '@adonisjs/core/bodyparser_middleware'
import type { HttpContext, HttpRequest } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { Rechazo } from '#exceptions/rechazo'
import { CuerposEnMemoria } from '#operacion/cuerpos_en_memoria'
import { darPermiso } from '#operacion/resto_del_cuerpo'

/** En cuántos segundos conviene volver a mandar un cuerpo para el que no hay lugar. */
const REINTENTO_S = 1

/**
 * Lee el cuerpo del pedido, hasta el límite y si hay lugar para tenerlo. Lo demás no corta acá: un
 * cuerpo que no se pudo leer (mal comprimido, por ejemplo) sigue como uno vacío y se rechaza cuando le
 * toca, después de saber quién pregunta (docs/contrato.md §1, orden de los rechazos).
 */
@inject()
export default class CuerpoMiddleware {
  constructor(
    private readonly lector: BodyParserMiddleware,
    private readonly cuerpos: CuerposEnMemoria
  ) {}

  async handle(ctx: HttpContext, next: NextFn) {
    asegurarTipo(ctx.request)
    if (ctx.request.hasBody()) {
      await this.#leer(ctx)
    }
    return next()
  }

  async #leer(ctx: HttpContext) {
    const { maximo } = this.cuerpos
    const largo = largoDe(ctx.request, maximo)
    const lugar = this.cuerpos.ocupar(largo > maximo ? 0 : largo)
    if (!lugar) {
      ctx.response.header('Retry-After', REINTENTO_S)
      throw Rechazo.conMensaje(503, 'El servidor está muy ocupado. Probá de nuevo en un momento.')
    }
    ctx.response.response.once('close', () => lugar.dejar())
    // El que se pasa se rechaza sin leerlo: quien espera permiso para mandarlo no lo recibe.
    if (largo <= maximo) {
      darPermiso(ctx.request.request, ctx.response.response)
    }
    try {
      await this.lector.handle(ctx, async () => {})
    } catch (error) {
      if (esDemasiadoGrande(error)) {
        throw error
      }
      ctx.request.updateRawBody('')
    }
    lugar.ajustar(ctx.request.raw()?.length ?? 0)
  }
}

/** Cuánto dice que mide; en trozos o comprimido no se sabe, y puede ser lo más que se acepta. */
function largoDe(request: HttpRequest, maximo: number): number {
  const comprimido = (request.header('content-encoding') ?? 'identity') !== 'identity'
  return comprimido ? maximo : Number(request.header('content-length') ?? maximo)
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
