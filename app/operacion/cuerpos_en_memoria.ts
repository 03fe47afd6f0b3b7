/** Lo que ocupa el cuerpo de un pedido común: no se cuenta, así uno chico siempre entra. */
const GRATIS = 16 * 1_024

export type Lugar = {
  /** Ya se sabe cuánto ocupa de verdad. */
  ajustar(bytes: number): void
  dejar(): void
}

/**
 * Cuánta memoria pueden ocupar, entre todos, los cuerpos de los pedidos que se están leyendo o
 * atendiendo: cualquiera puede mandar muchos a la vez, y dejarlos por la mitad, sin decir quién es.
 */
export class CuerposEnMemoria {
  #ocupados = 0

  /** @param maximo cuántos bytes puede tener uno, ya descomprimido */
  constructor(
    readonly tope: number,
    readonly maximo: number
  ) {}

  get ocupados(): number {
    return this.#ocupados
  }

  /**
   * @param bytes lo más que puede llegar a ocupar
   * @returns `null` si no hay lugar
   */
  ocupar(bytes: number): Lugar | null {
    let propios = cobrables(bytes)
    if (propios > 0 && this.#ocupados + propios > this.tope) {
      return null
    }
    this.#ocupados += propios
    const ajustar = (nuevos: number) => {
      this.#ocupados += nuevos - propios
      propios = nuevos
    }
    return { ajustar: (nuevos) => ajustar(cobrables(nuevos)), dejar: () => ajustar(0) }
  }
}

const cobrables = (bytes: number) => Math.max(0, bytes - GRATIS)
