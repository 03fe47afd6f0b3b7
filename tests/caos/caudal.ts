import type { Socket } from 'node:net'
import { setTimeout as esperar } from 'node:timers/promises'

/** Cómo llega algo cuando la red anda mal. */
export const ENTREGAS = ['demorado', 'a medias y tarde', 'a medias y cortado'] as const
export type Entrega = (typeof ENTREGAS)[number]

/** De lo que apenas se nota a lo que pasa de cualquier plazo; las largas, pocas. */
const DEMORA_MS = { minima: 20, maxima: 6_000 }

/** Lo que va en un sentido: llega en orden, y lo que le toque mal atrasa a lo que viene detrás. */
export class Caudal {
  #anterior: Promise<void> = Promise.resolve()

  readonly #destino: Socket
  readonly #azar: () => number

  constructor(destino: Socket, azar: () => number) {
    this.#destino = destino
    this.#azar = azar
  }

  enviar(bytes: Buffer, entrega?: Entrega) {
    this.#anterior = this.#anterior.then(() => this.#entregar(bytes, entrega))
  }

  async #entregar(bytes: Buffer, entrega: Entrega | undefined) {
    if (this.#destino.destroyed) return
    if (entrega === undefined) {
      this.#destino.write(bytes)
      return
    }
    // Por cualquier parte: también por el medio del largo de un mensaje.
    const mitad = entrega === 'demorado' ? 0 : Math.ceil(this.#azar() * (bytes.length - 1))
    this.#destino.write(bytes.subarray(0, mitad))
    await esperar(DEMORA_MS.minima + this.#azar() ** 3 * (DEMORA_MS.maxima - DEMORA_MS.minima))
    if (entrega === 'a medias y cortado') this.#destino.destroy()
    else if (!this.#destino.destroyed) this.#destino.write(bytes.subarray(mitad))
  }
}
