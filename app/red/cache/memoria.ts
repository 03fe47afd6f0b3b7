import { LRUCache } from 'lru-cache'
import type { DeQuien } from '#red/cache/contrato'

/**
 * Lo que guarda este proceso: a lo sumo tantas entradas, y sale la que hace más que nadie pide. Vence por un reloj que
 * no se corrige: que atrasen la hora no alarga la vida de nada.
 */
export class Memoria<Valor extends object> {
  readonly #valores: LRUCache<string, Valor>
  /** Para olvidar lo de alguien sin recorrer todo. */
  readonly #claves = new Map<number, Set<string>>()

  constructor(
    maximo: number,
    private readonly de: (valor: Valor) => number
  ) {
    this.#valores = new LRUCache({
      max: maximo,
      // Cada una dice la suya al guardarse.
      ttl: 1,
      dispose: (valor, clave) => this.#desanotar(clave, this.de(valor)),
    })
  }

  get cantidad(): number {
    return this.#valores.size
  }

  leer(clave: string): Valor | undefined {
    return this.#valores.get(clave)
  }

  /** Lo mismo se le da a muchos: nadie lo puede cambiar. */
  guardar(clave: string, valor: Valor, ms: number) {
    this.#valores.set(clave, Object.freeze(valor), { ttl: ms })
    const suyas = this.#claves.get(this.de(valor)) ?? new Set()
    this.#claves.set(this.de(valor), suyas.add(clave))
  }

  olvidar(quien: DeQuien) {
    if (quien === 'todos') {
      this.#valores.clear()
      return
    }
    for (const clave of [...(this.#claves.get(quien) ?? [])]) {
      this.#valores.delete(clave)
    }
  }

  #desanotar(clave: string, quien: number) {
    const suyas = this.#claves.get(quien)
    suyas?.delete(clave)
    if (suyas?.size === 0) {
      this.#claves.delete(quien)
    }
  }
}
