type Cupo = {
  /** Cuántas transacciones a la vez. */
  cupo: number
  /** Cuánto se espera un turno. */
  esperaMs: number
}

/** Todos los turnos estuvieron tomados demasiado tiempo: es un 503, como no tener conexión libre. */
export class SinTurno extends Error {
  readonly code = 'E_SIN_TURNO'
}

/**
 * Cuántas transacciones puede haber a la vez. Quien escribe puede quedarse esperando a otro con una
 * conexión en la mano: sin un cupo, unos pocos que esperan la misma fila se llevan todas, y no queda
 * ninguna para leer.
 */
export class TurnosDeEscritura {
  #cupo: Cupo
  #tomados = 0
  readonly #fila = new Set<() => void>()

  constructor(cupo: Cupo) {
    this.#cupo = cupo
  }

  configurar(cupo: Cupo) {
    this.#cupo = cupo
  }

  /**
   * Espera un turno, en orden de llegada.
   *
   * @returns cómo soltarlo; soltarlo dos veces es soltarlo una
   * @throws SinTurno si no llega a tiempo
   */
  async tomar(): Promise<() => void> {
    if (this.#tomados >= this.#cupo.cupo) {
      await this.#esperar()
    } else {
      this.#tomados++
    }
    let suelto = false
    return () => {
      if (!suelto) {
        suelto = true
        this.#soltar()
      }
    }
  }

  #esperar(): Promise<void> {
    return new Promise((entrar, rechazar) => {
      const pasar = () => {
        clearTimeout(reloj)
        entrar()
      }
      const reloj = setTimeout(() => {
        this.#fila.delete(pasar)
        rechazar(new SinTurno('Demasiadas escrituras a la vez'))
      }, this.#cupo.esperaMs)
      this.#fila.add(pasar)
    })
  }

  /** El turno pasa directamente al que sigue: nadie se cuela en el medio. */
  #soltar() {
    const [siguiente] = this.#fila
    if (siguiente) {
      this.#fila.delete(siguiente)
      siguiente()
    } else {
      this.#tomados--
    }
  }
}

/** Los de la base principal. Sin configurar no limitan: un comando no le quita el lugar a nadie. */
export const turnosDeEscritura = new TurnosDeEscritura({
  cupo: Number.POSITIVE_INFINITY,
  esperaMs: 0,
})
