import type { DeQuien } from '#red/cache/contrato'

/** Lo que se olvidó hace poco, de quien sea: lo guardado antes no vale, aunque en Redis no haya quedado dicho. */
export class Olvidos {
  /** Hasta cuándo cada uno, el que antes vence primero. */
  readonly #hasta = new Map<DeQuien, number>()

  /** @param vigenciaMs más que lo que viva cualquier cosa guardada antes */
  constructor(private readonly vigenciaMs: number) {}

  anotar(quien: DeQuien) {
    const ahora = performance.now()
    for (const [otro, hasta] of this.#hasta) {
      if (hasta > ahora) {
        break
      }
      this.#hasta.delete(otro)
    }
    this.#hasta.delete(quien)
    this.#hasta.set(quien, ahora + this.vigenciaMs)
  }

  /** Si alguno es de esa persona, o de todas. */
  alcanzan(quien: number): boolean {
    const ahora = performance.now()
    return [quien, 'todos' as const].some((uno) => (this.#hasta.get(uno) ?? 0) > ahora)
  }
}
