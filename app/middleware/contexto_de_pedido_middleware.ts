import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { pedidos } from '#operacion/pedidos'
import { contextoDePedido } from '#red/contexto_de_pedido'

/**
 * Deja a mano el identificador del pedido para que las llamadas a otros servidores lo lleven, y dice de
 * quién y de qué ruta es para que conste al terminar.
 */
export default class ContextoDePedidoMiddleware {
  handle(ctx: HttpContext, next: NextFn) {
    pedidos.reconocer(ctx)
    return contextoDePedido.run({ idDePedido: ctx.request.id() ?? '' }, next)
  }
}
