import { ExceptionHandler, type HttpContext, errors } from '@adonisjs/core/http'
import router from '@adonisjs/core/services/router'
import { esFallaDeConexion } from '#base/conexion/fallas'
import app from '@adonisjs/core/services/app'
import { esDelPanel, mensajeDe } from '#exceptions/del_panel'
import { metodosDe, sinMetodos } from '#exceptions/metodos_de'
import { Rechazo } from '#exceptions/rechazo'
import { RutaDesconocida } from '#exceptions/ruta_desconocida'
import { ErrorDeRed, RechazoDeRed, type MotivoDeRed } from '#red/errores'

const ESTADOS_DE_RED: Record<MotivoDeRed, number> = {
  'tiempo-agotado': 504,
  'inalcanzable': 502,
  'falla': 502,
  'app-token-rechazado': 502,
}

const MENSAJES: Record<number, string> = {
  400: 'El pedido no es válido.',
  404: 'La ruta no existe.',
  405: 'El método no está permitido en esta ruta.',
  413: 'El cuerpo del pedido es demasiado grande.',
  500: 'Ocurrió un error inesperado.',
  502: 'Otro servidor de la red no está disponible.',
  503: 'La base de datos no está disponible. Probá de nuevo en un momento.',
  504: 'Otro servidor de la red no contestó a tiempo.',
}

/** En cuántos segundos conviene volver a pedir lo que la base no pudo atender. */
const REINTENTO_S = 1

/**
 * Convierte cada error en la respuesta JSON que dice el contrato (docs/contrato.md §1) y manda al
 * registro los que no estaban previstos. Un 5xx nunca muestra su causa.
 */
export default class HttpExceptionHandler extends ExceptionHandler {
  protected override debug = false
  protected override renderStatusPages = false

  override async handle(error: unknown, ctx: HttpContext) {
    this.#responder(error, ctx)
    if (esDelPanel(router, ctx.request.url())) {
      const { mostrarFalla } = await import('#panel/falla')
      await mostrarFalla(ctx, error, mensajeDe(ctx.response.getBody()))
    }
  }

  #responder(error: unknown, ctx: HttpContext) {
    if (error instanceof Rechazo) {
      return ctx.response.status(error.status).json(error.cuerpo)
    }
    if (error instanceof RechazoDeRed) {
      const { estado, cuerpo } = error
      const esObjeto = typeof cuerpo === 'object' && cuerpo !== null
      return ctx.response.status(estado).json(esObjeto ? cuerpo : { mensaje: MENSAJES[400] })
    }
    if (error instanceof ErrorDeRed) {
      return this.#mensaje(ctx, ctx.fallasPropias ? 500 : ESTADOS_DE_RED[error.motivo])
    }
    if (error instanceof errors.E_ROUTE_NOT_FOUND || error instanceof RutaDesconocida) {
      return this.#rutaDesconocida(ctx)
    }
    if (esFallaDeConexion(error)) {
      ctx.response.header('Retry-After', REINTENTO_S)
      return this.#mensaje(ctx, 503)
    }
    return this.#mensaje(ctx, this.#estadoPropio(error))
  }

  override async report(error: unknown, ctx: HttpContext) {
    if (error instanceof ErrorDeRed) {
      ctx.logger.error({ err: error }, error.message)
    } else if (error instanceof RechazoDeRed) {
      // Lo entiende quien preguntó, pero de un servidor de la red no se lo esperaba nadie.
      ctx.logger.warn({ servidor: error.servidor, estado: error.estado }, error.message)
    } else if (esFallaDeConexion(error)) {
      // Sin la pila: mientras la base no está es una línea por pedido.
      ctx.logger.error({ motivo: error.message }, 'La base de datos no está disponible')
    } else if (!(error instanceof Rechazo)) {
      await super.report(error, ctx)
    }
  }

  protected override shouldReport(error: { status: number }) {
    return error.status >= 500
  }

  #rutaDesconocida(ctx: HttpContext) {
    const ruta = ctx.request.url()
    const permitidos = metodosDe(router, ruta)
    if (
      sinMetodos(ruta, app.inProduction) ||
      (permitidos.length > 0 && !permitidos.includes(ctx.request.method()))
    ) {
      ctx.response.header('Allow', permitidos.join(', '))
      return this.#mensaje(ctx, 405)
    }
    return this.#mensaje(ctx, 404)
  }

  /** Los 4xx que pone el framework al leer el cuerpo son 413 o, los demás, un pedido inválido. */
  #estadoPropio(error: unknown): number {
    const { status } = this.toHttpError(error)
    if (status < 400 || status >= 500) {
      return 500
    }
    return status === 413 ? 413 : 400
  }

  #mensaje({ response }: HttpContext, status: number) {
    return response.status(status).json({ mensaje: MENSAJES[status] })
  }
}
