import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { usuarioActual } from '#auth/identidad'
import { Rechazo } from '#exceptions/rechazo'
import { Huellas } from '#marcas/huellas'
import { guardarRespuesta, soltarMarca } from '#marcas/contestar'
import { marcaDelPedido, type Marca } from '#marcas/marca'
import { tomarMarca } from '#marcas/tomar_marca'

const CLAVE = /^[A-Za-z0-9._-]{1,128}$/

const ESTADOS = { creado: 201, hecho: 200 }

/** En cuántos segundos conviene repetir el que todavía se está haciendo. */
const REINTENTO_S = 1

/**
 * Deja repetir un pedido sin que se haga dos veces (`Idempotency-Key`, docs/contrato.md §17): el segundo recibe lo que
 * se le contestó al primero.
 */
@inject()
export default class MarcaMiddleware {
  constructor(private readonly huellas: Huellas) {}

  async handle(ctx: HttpContext, next: NextFn) {
    // Vacía también: `header()` la daría por ausente.
    const clave = ctx.request.request.headers['idempotency-key']
    if (clave === undefined || ['GET', 'HEAD'].includes(ctx.request.method())) {
      return next()
    }
    if (typeof clave !== 'string' || !CLAVE.test(clave)) {
      throw Rechazo.conMensaje(
        400,
        'Idempotency-Key lleva de 1 a 128 letras, dígitos, puntos y guiones.'
      )
    }
    const toma = await tomarMarca({
      usuarioId: usuarioActual(ctx),
      clave,
      huella: this.#huellaDe(ctx),
    })
    switch (toma.tipo) {
      case 'tomada':
        return this.#hacer(ctx, next, toma.marca)
      case 'contestada':
        return ctx.response.status(toma.estado).json(JSON.parse(toma.cuerpo))
      case 'hecha':
        return ctx.response.status(ESTADOS[toma.hecho]).json({})
      case 'de-otro-pedido':
        throw Rechazo.conMensaje(422, 'Esa Idempotency-Key es de otro pedido.')
      case 'en-curso':
        ctx.response.header('Retry-After', REINTENTO_S)
        throw Rechazo.conMensaje(409, 'Ese pedido todavía se está haciendo.')
    }
  }

  /** Lo que se contestó con un 5xx o un 429 no se hizo: el que lo repita prueba de nuevo. */
  async #hacer({ response }: HttpContext, next: NextFn, marca: Marca) {
    await marcaDelPedido.run(marca, next)
    const estado = response.getStatus()
    if (estado >= 500 || estado === 429) {
      return soltarMarca(marca)
    }
    await guardarRespuesta(marca, { estado, cuerpo: JSON.stringify(response.getBody() ?? {}) })
  }

  #huellaDe({ request }: HttpContext): string {
    return this.huellas.de(`${request.method()} ${request.url(true)}`, request.raw() ?? '')
  }
}
