import { AsyncLocalStorage } from 'node:async_hooks'

/** Lo que las llamadas a los otros servidores necesitan saber del pedido que las causa. */
export type ContextoDePedido = {
  /** Va como `X-Request-Id` a los otros servidores (docs/contrato.md §1). */
  idDePedido: string
  /** Lo más que este pedido espera cada llamada, en milisegundos, si es menos que lo de siempre. */
  limiteMs?: number
}

export const contextoDePedido = new AsyncLocalStorage<ContextoDePedido>()

/** Hace algo sin esperar a los otros servidores más que eso: con lo que no llegue a tiempo se sabe qué hacer. */
export const conLimite = <Resultado>(limiteMs: number, hacer: () => Resultado): Resultado =>
  contextoDePedido.run({ idDePedido: '', ...contextoDePedido.getStore(), limiteMs }, hacer)
