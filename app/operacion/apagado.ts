import { once } from 'node:events'
import type { Server } from 'node:http'
import { setTimeout as esperar } from 'node:timers/promises'
import type { Pedidos } from '#operacion/pedidos'

export type OpcionesDeApagado = {
  /** Cuánto se sigue aceptando pedidos, para que el balanceador vea que nos vamos. */
  avisoMs: number
  /** Lo más que se espera, desde la señal, a los pedidos en curso. */
  limiteMs: number
}

/** Cuánto se espera un pedido de quien recién se conectó. */
const GRACIA_MS = 250
const VISTAZO_MS = 25

/**
 * Deja de atender sin perder ningún pedido: primero avisa que se va (`/health/ready` dice 503 y cada
 * respuesta cierra su conexión), después no acepta más conexiones, y por último espera lo que está en
 * curso, hasta un límite.
 */
export class Apagado {
  #empezado = false

  constructor(private readonly pedidos: Pedidos) {}

  get empezado() {
    return this.#empezado
  }

  /** @returns cuántos pedidos hubo que cortar */
  async dejarDeAtender(servidor: Server, { avisoMs, limiteMs }: OpcionesDeApagado) {
    this.#empezado = true
    this.pedidos.despedirse()
    const limite = performance.now() + limiteMs
    await esperar(Math.min(avisoMs, limiteMs))

    const cerrado = once(servidor, 'close')
    servidor.close()
    await this.#sinPedidos(limite)
    const cortados = this.pedidos.cantidadEnCurso
    servidor.closeAllConnections()
    await cerrado
    return cortados
  }

  /** Hasta que no haya ninguno, y no llegue otro por una conexión que ya estaba abierta. */
  async #sinPedidos(limite: number) {
    let desde = performance.now()
    while (performance.now() < limite && performance.now() - desde < GRACIA_MS) {
      await esperar(Math.min(VISTAZO_MS, Math.max(0, limite - performance.now())))
      if (this.pedidos.cantidadEnCurso > 0) {
        desde = performance.now()
      }
    }
  }
}
