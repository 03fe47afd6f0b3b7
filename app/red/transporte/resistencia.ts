import { setTimeout as esperar } from 'node:timers/promises'
import { BrokenCircuitError, circuitBreaker, CircuitState, handleWhen } from 'cockatiel'
import { ErrorDeRed, type Servidor } from '#red/errores'
import { observacionDeRed, type EstadoDeCircuito } from '#red/observacion'
import { deAPocas } from '#base/de_a_pocas'
import type { Mamparo } from '#red/transporte/mamparos'
import { PresupuestoDeRepeticiones } from '#red/transporte/presupuesto'
import { VentanaPorTiempo } from '#red/transporte/ventana'

/** Por dónde se cuenta que el circuito cambió de estado. */
export type Registro = {
  warn(datos: object, mensaje: string): void
  info(datos: object, mensaje: string): void
}

type Llamada<Resultado> = () => Promise<Resultado>

/**
 * El circuito se abre cuando, en diez segundos, fallan más de la mitad de al menos veinte operaciones: un
 * tropiezo suelto no deja a nadie sin servidor.
 */
const APERTURA = { umbral: 0.5, minimo: 20, ventanaMs: 10_000 }

/** Cuánto se espera antes de probar si el servidor volvió, en milisegundos. */
const PRUEBA_MS = 1_000

/** Una lectura se repite una vez, después de una espera corta y al azar, en milisegundos. */
const ESPERA_MS = { minima: 25, maxima: 100 }

/** De un pedido que hace muchas llamadas, cuántas van a la vez: uno solo no ocupa a todo un servidor. */
const A_LA_VEZ = 4

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
 * escrituras nunca, y si las operaciones vienen fallando se deja de llamar por un momento, así un
 * servidor caído cuesta milisegundos y no un límite de tiempo por pedido.
 *
 * Al circuito le llega un resultado por operación, por más llamadas y repeticiones que haya hecho: si no,
 * diez pedidos de listas largas alcanzarían para abrirlo.
 */
export class Resistencia {
  readonly #circuito = circuitBreaker(handleWhen(esFalla), {
    halfOpenAfter: PRUEBA_MS,
    breaker: new VentanaPorTiempo(APERTURA),
  })
  readonly #presupuesto = new PresupuestoDeRepeticiones()

  constructor(
    private readonly servidor: Servidor,
    mamparo: Mamparo = 'resto',
    registro?: Registro
  ) {
    const datos = { servidor, mamparo }
    observacionDeRed.seguirCircuito(servidor, mamparo, () => ESTADOS[this.#circuito.state])
    this.#circuito.onBreak(() =>
      registro?.warn(datos, `Circuito abierto: ${servidor} viene fallando`)
    )
    this.#circuito.onHalfOpen(() => registro?.info(datos, `Circuito a prueba: ${servidor}`))
    this.#circuito.onReset(() => registro?.info(datos, `Circuito cerrado: ${servidor} volvió`))
  }

  leer<Resultado>(llamar: Llamada<Resultado>): Promise<Resultado> {
    return this.#porElCircuito(() => this.#repitiendo(llamar))
  }

  /** Una operación que son varias lecturas, de a pocas. */
  leerVarias<Resultado>(llamadas: Llamada<Resultado>[]): Promise<Resultado[]> {
    return this.#porElCircuito(() =>
      deAPocas(
        llamadas.map((llamar) => () => this.#repitiendo(llamar)),
        A_LA_VEZ
      )
    )
  }

  escribir<Resultado>(llamar: Llamada<Resultado>): Promise<Resultado> {
    return this.#porElCircuito(llamar)
  }

  async #repitiendo<Resultado>(llamar: Llamada<Resultado>): Promise<Resultado> {
    this.#presupuesto.anotarLlamada()
    try {
      return await llamar()
    } catch (error) {
      if (!esRepetible(error) || !this.#presupuesto.tomar()) {
        throw error
      }
    }
    const { minima, maxima } = ESPERA_MS
    await esperar(minima + Math.random() * (maxima - minima))
    return llamar()
  }

  /**
   * Mientras una operación prueba si el servidor volvió, las demás no la esperan: con el servidor colgado
   * cada prueba dura el límite de tiempo entero, y esperarla costaría lo mismo que llamar.
   */
  async #porElCircuito<Resultado>(operar: Llamada<Resultado>): Promise<Resultado> {
    if (this.#circuito.state === CircuitState.HalfOpen) {
      throw this.#cortada()
    }
    try {
      return await this.#circuito.execute(operar)
    } catch (error) {
      throw error instanceof BrokenCircuitError ? this.#cortada() : error
    }
  }

  /** Con el circuito abierto se contesta lo mismo que lo abrió: 504 si eran tiempos agotados. */
  #cortada(): ErrorDeRed {
    observacionDeRed.anotar({ destino: this.servidor, resultado: 'circuito-abierto', ms: 0 })
    const { lastFailure: ultima } = this.#circuito
    const causa = ultima && 'error' in ultima ? ultima.error : undefined
    const motivo = causa instanceof ErrorDeRed ? causa.motivo : 'inalcanzable'
    return new ErrorDeRed(this.servidor, motivo, 'no se lo llamó: viene fallando')
  }
}
