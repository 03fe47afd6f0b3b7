import { ExceptionHandler, type HttpContext, errors } from '@adonisjs/core/http'
import router from '@adonisjs/core/services/router'
import { RutaDesconocida } from '#exceptions/ruta_desconocida'
import { Rechazo } from '#exceptions/rechazo'
import { metodosDe } from '#exceptions/metodos_de'

/**
 * Convierte cada error en la respuesta JSON que dice el contrato (docs/contrato.md §1) y manda al
 * registro los que no estaban previstos. Un 5xx nunca muestra su causa.
 */
export default class HttpExceptionHandler extends ExceptionHandler {
  protected override debug = false
  protected override renderStatusPages = false

  override async handle(error: unknown, ctx: HttpContext) {
    if (error instanceof Rechazo) {
      return ctx.response.status(error.status).json(error.cuerpo)
    }
    if (error instanceof errors.E_ROUTE_NOT_FOUND || error instanceof RutaDesconocida) {
      return this.#rutaDesconocida(ctx)
    }
    return this.#mensaje(ctx, this.toHttpError(error).status)
  }

  protected override shouldReport(error: { status: number }) {
    return error.status >= 500
  }

  #rutaDesconocida(ctx: HttpContext) {
    const permitidos = metodosDe(router, ctx.request.url())
    if (permitidos.length > 0 && !permitidos.includes(ctx.request.method())) {
      ctx.response.header('Allow', permitidos.join(', '))
      return this.#mensaje(ctx, 405)
    }
    return this.#mensaje(ctx, 404)
  }

  #mensaje({ response }: HttpContext, status: number) {
    return response.status(status).json({ mensaje: MENSAJES[status] ?? MENSAJES[500] })
  }
}

const MENSAJES: Record<number, string> = {
  400: 'El pedido no es válido.',
  401: 'Hace falta iniciar sesión.',
  403: 'No tenés permiso para hacer eso.',
  404: 'La ruta no existe.',
  405: 'El método no está permitido en esta ruta.',
  413: 'El cuerpo del pedido es demasiado grande.',
  500: 'Ocurrió un error inesperado.',
}
