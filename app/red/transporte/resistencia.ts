import {
  BrokenCircuitError,
  circuitBreaker,
  CircuitState,
  ExponentialBackoff,
  handleWhen,
  retry,
  SamplingBreaker,
} from 'cockatiel'
import { ErrorDeRed, type Servidor } from '#red/errores'
import { observacionDeRed, type EstadoDeCircuito } from '#red/observacion'

/** Por dónde se cuenta que el circuito cambió de estado. */
export type Registro = {
  warn(datos: object, mensaje: string): void
  info(datos: object, mensaje: string): void
}

/**
 * El circuito se abre cuando, en diez segundos, fallan más de la mitad de al menos veinte llamadas: un
 * tropiezo suelto no deja a nadie sin servidor.
 */
const APERTURA = { threshold: 0.5, duration: 10_000, minimumRps: 2 }

/** Cuánto se espera antes de probar si el servidor volvió, en milisegundos. */
const PRUEBA_MS = 1_000

/** Una lectura se repite una vez, después de una espera corta y al azar, en milisegundos. */
const ESPERA_MS = { initialDelay: 50, maxDelay: 150 }

const ESTADOS: Record<CircuitState, EstadoDeCircuito> = {
  [CircuitState.Closed]: 'cerrado',
  [CircuitState.Open]: 'abierto',
  [CircuitState.Isolated]: 'abierto',
  [CircuitState.HalfOpen]: 'probando',
}

/**
 * Lo que habla de la salud del servidor; un 4xx, en cambio, lo contestó alguien sano. Tampoco cuenta lo que
 * puede ser culpa del pedido: repitiendo uno, cualquiera dejaría a todos sin servidor.
 */
const esFalla = (error: unknown) =>
  error instanceof ErrorDeRed && error.motivo !== 'app-token-rechazado' && !error.porElPedido

/** Un tiempo agotado no se repite: ya se gastó el límite de la llamada. */
const esRepetible = (error: unknown) => esFalla(error) && !vencio(error)

const vencio = (error: unknown) => error instanceof ErrorDeRed && error.motivo === 'tiempo-agotado'

/**
 * Lo que se hace cuando un servidor de la red anda mal: las lecturas se repiten una vez, las
 * escrituras nunca, y si las llamadas vienen fallando se deja de llamar por un momento, así un
 * servidor caído cuesta milisegundos y no un límite de tiempo por pedido.
 */
export class Resistencia {
  readonly #circuito = circuitBreaker(handleWhen(esFalla), {
    halfOpenAfter: PRUEBA_MS,
    breaker: new SamplingBreaker(APERTURA),
  })
  readonly #repeticion = retry(handleWhen(esRepetible), {
    maxAttempts: 1,
    backoff: new ExponentialBackoff(ESPERA_MS),
  })

  constructor(
    private readonly servidor: Servidor,
    registro?: Registro
  ) {
    observacionDeRed.seguirCircuito(servidor, () => ESTADOS[this.#circuito.state])
    this.#circuito.onBreak(() =>
      registro?.warn({ servidor }, `Circuito abierto: ${servidor} viene fallando`)
    )
    this.#circuito.onHalfOpen(() => registro?.info({ servidor }, `Circuito a prueba: ${servidor}`))
    this.#circuito.onReset(() =>
      registro?.info({ servidor }, `Circuito cerrado: ${servidor} volvió`)
    )
  }

  leer<Resultado>(llamar: () => Promise<Resultado>): Promise<Resultado> {
    return this.#explicar(this.#repeticion.execute(() => this.#porElCircuito(llamar)))
  }

  escribir<Resultado>(llamar: () => Promise<Resultado>): Promise<Resultado> {
    return this.#explicar(this.#porElCircuito(llamar))
  }

  /**
   * Mientras una llamada prueba si el servidor volvió, las demás no la esperan: con el servidor colgado
   * cada prueba dura el límite de tiempo entero, y esperarla costaría lo mismo que llamar.
   */
  async #porElCircuito<Resultado>(llamar: () => Promise<Resultado>): Promise<Resultado> {
    if (this.#circuito.state === CircuitState.HalfOpen) {
      throw new BrokenCircuitError()
    }
    return this.#circuito.execute(llamar)
  }

  /** Con el circuito abierto se contesta lo mismo que lo abrió: 504 si eran tiempos agotados. */
  async #explicar<Resultado>(llamada: Promise<Resultado>): Promise<Resultado> {
    try {
      return await llamada
    } catch (error) {
      if (!(error instanceof BrokenCircuitError)) {
        throw error
      }
      observacionDeRed.anotar({ destino: this.servidor, resultado: 'circuito-abierto', ms: 0 })
      const { lastFailure: ultima } = this.#circuito
      const causa = ultima && 'error' in ultima ? ultima.error : undefined
      const motivo = causa instanceof ErrorDeRed ? causa.motivo : 'inalcanzable'
      throw new ErrorDeRed(this.servidor, motivo, 'no se lo llamó: viene fallando')
    }
  }
}
