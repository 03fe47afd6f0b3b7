import { AsyncLocalStorage } from 'node:async_hooks'

/** Lo que las llamadas a los otros servidores necesitan saber del pedido que las causa. */
export type ContextoDePedido = {
  /** Va como `X-Request-Id` a los otros servidores (docs/contrato.md §1). */
  idDePedido: string
}

export const contextoDePedido = new AsyncLocalStorage<ContextoDePedido>()
