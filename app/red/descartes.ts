import type { Servidor } from '#red/errores'

/** Un elemento que otro servidor describió de una forma que no se puede mostrar. */
export type Descarte = {
  servidor: Servidor
  elemento: 'usuario' | 'video'
  /** El suyo, si se puede leer. */
  id: string | null
  /** Qué campos y por qué; nunca los valores. */
  problema: string
}

type Oyente = (descarte: Descarte, primeraVez: boolean) => void

/** De cuántos se recuerda que ya se avisó: un servidor que anda mal no puede llenar la memoria. */
const RECORDADOS = 1_000

/** Lo que se dejó afuera de una respuesta para no perder el resto (docs/contrato.md §4). */
export class DescartesDeRed {
  readonly #avisados = new Set<string>()
  readonly #oyentes = new Set<Oyente>()

  anotar(descarte: Descarte) {
    const { servidor, elemento, id, problema } = descarte
    const cual = `${servidor} ${elemento} ${id ?? problema}`
    const primeraVez = !this.#avisados.has(cual)
    if (primeraVez) {
      this.#recordar(cual)
    }
    this.#oyentes.forEach((oyente) => oyente(descarte, primeraVez))
  }

  alDescartar(oyente: Oyente): () => void {
    this.#oyentes.add(oyente)
    return () => this.#oyentes.delete(oyente)
  }

  #recordar(cual: string) {
    this.#avisados.add(cual)
    if (this.#avisados.size > RECORDADOS) {
      const [masViejo = ''] = this.#avisados
      this.#avisados.delete(masViejo)
    }
  }
}

/** Los de este proceso. */
export const descartesDeRed = new DescartesDeRed()
