/**
 * Avisa dentro del proceso que hay algo nuevo para entregar, así el primer intento no espera a que un
 * trabajador vuelva a mirar. Perder un aviso no pierde nada: lo que vale es lo que está en la base.
 */
export class Timbre {
  readonly #oyentes = new Set<() => void>()

  sonar() {
    for (const oyente of this.#oyentes) {
      oyente()
    }
  }

  /** @returns cómo dejar de escuchar */
  escuchar(oyente: () => void): () => void {
    this.#oyentes.add(oyente)
    return () => this.#oyentes.delete(oyente)
  }
}
