import { estadoDeLaCola, type EstadoDeCola } from '#cola/estado_de_la_cola'

/** Cada cuánto se le pregunta a la base, como mucho. */
const VIGENCIA_MS = 5_000

/** Contar no puede llevarse más que esta parte del tiempo, por grande que sea la cola. */
const PARTE = 20

/**
 * Cómo estaba la cola hace unos segundos. Leerlo no espera a la base: si es viejo lo pide para la próxima
 * vez, y si la base no está queda lo último que se supo.
 */
export class EstadoDeLaColaReciente {
  #colas: EstadoDeCola[] | null = null
  #hasta = 0
  #enCurso: Promise<void> | undefined

  constructor(private readonly contar = estadoDeLaCola) {}

  get ultimo() {
    void this.actualizar()
    return this.#colas
  }

  async actualizar() {
    if (performance.now() >= this.#hasta) {
      this.#enCurso ??= this.#leer().finally(() => (this.#enCurso = undefined))
    }
    await this.#enCurso
  }

  async #leer() {
    const desde = performance.now()
    try {
      this.#colas = await this.contar()
    } catch {
      this.#colas = null
    }
    const duracion = performance.now() - desde
    this.#hasta = performance.now() + Math.max(VIGENCIA_MS, duracion * PARTE)
  }
}
