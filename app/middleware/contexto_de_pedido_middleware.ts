import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { contextoDePedido } from '#red/contexto_de_pedido'

/** Deja a mano el identificador del pedido para que las llamadas a otros servidores lo lleven. */
export default class ContextoDePedidoMiddleware {
  handle({ request }: HttpContext, next: NextFn) {
    return contextoDePedido.run({ idDePedido: request.id() ?? '' }, next)
  }
}
