import type { Replica } from '#base/replica/replica'

/** Las réplicas de las que se puede leer; sin ninguna, todo va al principal. */
export class Replicas {
  #turno = 0

  constructor(readonly todas: readonly Replica[]) {}

  /** La que sigue de las que sirven, si alguna sirve. */
  elegir(): Replica | undefined {
    const sirven = this.todas.filter((replica) => replica.sirve())
    return sirven[this.#turno++ % sirven.length]
  }
}
