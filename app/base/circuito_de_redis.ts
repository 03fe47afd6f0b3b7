import { circuitBreaker, CircuitState, ConsecutiveBreaker, handleAll } from 'cockatiel'
import { aTiempo } from '#base/a_tiempo'

type Registro = {
  warn(datos: object, mensaje: string): void
  info(mensaje: string): void
}

type Opciones = {
  /** Lo más que se espera una respuesta. */
  esperaMs: number
  registro: Registro
  /** Qué se escribe cuando deja de andar y cuando vuelve. */
  dice: { noAnda: string; volvio: string }
}

/** Cada cuánto se vuelve a probar con Redis mientras no anda. */
const PAUSA_MS = 1_000

/**
 * Lo que se le pide a Redis, que nunca hace falta: con una falla se lo deja por un rato, y nadie lo espera de más.
 * Que no anda se anota una sola vez, por más que se lo pruebe.
 */
export class CircuitoDeRedis {
  #circuito = nuevoCircuito()
  #andaba = true

  constructor(private readonly opciones: Opciones) {}

  /** @returns nada si Redis no anda */
  async intentar<Resultado>(pedir: () => Promise<Resultado>): Promise<Resultado | undefined> {
    // Mientras no anda prueba un solo pedido por vez: los demás no esperan a un Redis colgado.
    if (this.#circuito.state === CircuitState.HalfOpen) {
      return undefined
    }
    try {
      const resultado = await this.#probar(() => aTiempo(pedir(), this.opciones.esperaMs))
      this.volvio()
      return resultado
    } catch {
      // Ya quedó anotado.
      return undefined
    }
  }

  /** Lo dijo la conexión: no hace falta que un pedido lo descubra. */
  async fallo(error: unknown) {
    if (this.#circuito.state === CircuitState.Closed) {
      await this.#probar(() => Promise.reject(error)).catch(() => {})
    }
  }

  volvio() {
    if (!this.#andaba) {
      this.#andaba = true
      this.#circuito = nuevoCircuito()
      this.opciones.registro.info(this.opciones.dice.volvio)
    }
  }

  /** @throws lo que haya fallado, o que hace poco que se probó */
  #probar<Resultado>(hacer: () => Promise<Resultado>): Promise<Resultado> {
    return this.#circuito.execute(async () => {
      try {
        return await hacer()
      } catch (error) {
        this.#anotar(error)
        throw error
      }
    })
  }

  /** El error no se anota entero: el de ioredis lleva la orden, que al conectarse lleva la clave. */
  #anotar(error: unknown) {
    if (this.#andaba) {
      this.#andaba = false
      const motivo = error instanceof Error ? error.message : String(error)
      this.opciones.registro.warn({ motivo }, this.opciones.dice.noAnda)
    }
  }
}

/** Con una falla alcanza para dejar de probar por un rato. */
function nuevoCircuito() {
  return circuitBreaker(handleAll, {
    halfOpenAfter: PAUSA_MS,
    breaker: new ConsecutiveBreaker(1),
  })
}
