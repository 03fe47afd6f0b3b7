import { aTiempo, PlazoVencido } from '#base/a_tiempo'
import { Carril, type FuenteDeTareas } from '#cola/carril'
import type { Timbre } from '#cola/timbre'

export type OpcionesDeTrabajador = {
  /** Cuántas entregas de cada fuente a la vez. */
  aLaVez: number
  /** Cada cuánto se mira si algo venció. */
  descansoMs: number
  /** Cuánto se espera, al detenerse, a lo que está en curso. */
  pacienciaMs: number
}

type Registro = ConstructorParameters<typeof Carril>[2] & { info(mensaje: string): void }

/** Entrega lo que hay en la cola. Puede haber varios: lo que toma uno no lo toma otro. */
export class Trabajador {
  readonly #carriles: Carril[]
  readonly #dejarDeEscuchar: () => void
  #corriendo: Promise<unknown> = Promise.resolve()
  #detenido: Promise<void> | undefined

  constructor(
    fuentes: FuenteDeTareas[],
    timbre: Timbre,
    private readonly opciones: OpcionesDeTrabajador,
    private readonly registro: Registro
  ) {
    this.#carriles = fuentes.map((fuente) => new Carril(fuente, opciones, registro))
    this.#dejarDeEscuchar = timbre.escuchar(() =>
      this.#carriles.forEach((carril) => carril.avisar())
    )
  }

  empezar() {
    this.#corriendo = Promise.all(this.#carriles.map((carril) => carril.correr()))
  }

  /**
   * Termina lo que está en curso. Lo que no llega a terminar se abandona: nadie más lo toca hasta que
   * venza, y entonces se lo entrega de nuevo.
   */
  detener(): Promise<void> {
    return (this.#detenido ??= this.#detener())
  }

  async #detener() {
    this.registro.info('Terminando las entregas en curso')
    this.#dejarDeEscuchar()
    const terminar = Promise.all([
      this.#corriendo,
      ...this.#carriles.map((carril) => carril.detener()),
    ])
    try {
      await aTiempo(terminar, this.opciones.pacienciaMs)
    } catch (error) {
      if (!(error instanceof PlazoVencido)) {
        throw error
      }
    }
    this.#carriles.forEach((carril) => carril.abandonar())
  }
}
