import { CircuitState, type IBreaker } from 'cockatiel'

type Segundo = { desde: number; bien: number; mal: number }

type Opciones = {
  /** Qué parte de las llamadas tiene que fallar, entre 0 y 1. */
  umbral: number
  /** Con menos llamadas no se juzga a nadie. */
  minimo: number
  ventanaMs: number
}

const TRAMO_MS = 1_000

/**
 * Abre cuando falla más de `umbral` de las llamadas de los últimos `ventanaMs`. El `SamplingBreaker` de
 * cockatiel corre su ventana con cada llamada y no con el tiempo: con un servidor poco usado, lo que
 * falló hace horas se suma a la falla de ahora.
 */
export class VentanaPorTiempo implements IBreaker {
  #segundos: Segundo[] = []

  constructor(
    private readonly opciones: Opciones,
    private readonly reloj: () => number = Date.now
  ) {}

  get state(): unknown {
    return this.#segundos
  }

  success(estado: CircuitState) {
    if (estado === CircuitState.HalfOpen) {
      this.#segundos = []
    }
    this.#actual().bien++
  }

  failure(estado: CircuitState): boolean {
    this.#actual().mal++
    if (estado !== CircuitState.Closed) {
      return true
    }
    const mal = this.#segundos.reduce((suma, segundo) => suma + segundo.mal, 0)
    const total = this.#segundos.reduce((suma, { bien }) => suma + bien, mal)
    return total >= this.opciones.minimo && mal > this.opciones.umbral * total
  }

  /** Olvida lo que quedó afuera de la ventana, y lo de un futuro que un reloj atrasado desmintió. */
  #actual(): Segundo {
    const ahora = this.reloj()
    this.#segundos = this.#segundos.filter(
      ({ desde }) => desde <= ahora && desde > ahora - this.opciones.ventanaMs
    )
    const ultimo = this.#segundos.at(-1)
    if (ultimo && ahora - ultimo.desde < TRAMO_MS) {
      return ultimo
    }
    const nuevo = { desde: ahora, bien: 0, mal: 0 }
    this.#segundos.push(nuevo)
    return nuevo
  }
}
