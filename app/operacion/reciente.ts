type Plazos = {
  /** Cada cuánto se lo vuelve a leer, como mucho. */
  vigenciaMs: number
  /** Leerlo no puede llevarse más que una de tantas partes del tiempo, por mucho que tarde. */
  partes: number
}

/**
 * Un dato de la base como estaba hace unos segundos. Leerlo no la espera: si es viejo lo pide para la
 * próxima vez, y si la base no está es `null`.
 */
export class Reciente<Valor> {
  #valor: Valor | null = null
  #hasta = 0
  #enCurso: Promise<void> | undefined

  constructor(
    private readonly leer: () => Promise<Valor>,
    private readonly plazos: Plazos
  ) {}

  get ultimo(): Valor | null {
    void this.actualizar()
    return this.#valor
  }

  /** Lo pone al día si hace falta; los que lo piden a la vez comparten la lectura. */
  async actualizar() {
    if (performance.now() >= this.#hasta) {
      this.#enCurso ??= this.#renovar().finally(() => (this.#enCurso = undefined))
    }
    await this.#enCurso
  }

  async #renovar() {
    const { vigenciaMs, partes } = this.plazos
    const desde = performance.now()
    let descanso = vigenciaMs
    try {
      this.#valor = await this.leer()
      descanso = Math.max(vigenciaMs, (performance.now() - desde) * partes)
    } catch {
      // Que haya tardado en fallar no dice cuánto cuesta leerlo.
      this.#valor = null
    }
    this.#hasta = performance.now() + descanso
  }
}
