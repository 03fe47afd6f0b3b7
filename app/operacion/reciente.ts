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
    const desde = performance.now()
    try {
      this.#valor = await this.leer()
    } catch {
      this.#valor = null
    }
    const { vigenciaMs, partes } = this.plazos
    const duracion = performance.now() - desde
    this.#hasta = performance.now() + Math.max(vigenciaMs, duracion * partes)
  }
}
