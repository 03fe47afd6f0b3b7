/** Cuántas se pueden repetir sin haber llamado antes: las de un servidor recién arrancado o poco usado. */
const RESERVA = 10

/** Una repetición por cada tantas llamadas. */
const LLAMADAS_POR_REPETICION = 10

/**
 * Cuánto se puede repetir: la décima parte de las llamadas. Repetirlas todas duplicaría el tráfico de un
 * servidor justo cuando no puede con el que tiene.
 */
export class PresupuestoDeRepeticiones {
  // En llamadas y no en repeticiones, así la cuenta es entera.
  #saldo = RESERVA * LLAMADAS_POR_REPETICION

  anotarLlamada() {
    this.#saldo = Math.min(this.#saldo + 1, RESERVA * LLAMADAS_POR_REPETICION)
  }

  /** Si se puede repetir una; la descuenta. */
  tomar(): boolean {
    if (this.#saldo < LLAMADAS_POR_REPETICION) {
      return false
    }
    this.#saldo -= LLAMADAS_POR_REPETICION
    return true
  }
}
