import { circuitBreaker, CircuitState, ConsecutiveBreaker, handleAll } from 'cockatiel'
import { aTiempo } from '#base/a_tiempo'

type Registro = {
  warn(datos: object, mensaje: string): void
  info(mensaje: string): void
}

/** Cada cuánto se vuelve a probar con Redis mientras no anda. */
const PAUSA_MS = 1_000

/** Lo que se le pide a Redis: con una falla se lo deja por un rato, y nadie lo espera más que eso. */
export class CircuitoDeRedis {
  readonly #circuito = circuitBreaker(handleAll, {
    halfOpenAfter: PAUSA_MS,
    breaker: new ConsecutiveBreaker(1),
  })
  /** Que no anda se anota una sola vez, por más que se lo pruebe. */
  #andaba = true

  constructor(
    private readonly esperaMs: number,
    private readonly registro: Registro
  ) {}

  /** @returns nada si Redis no anda */
  async intentar<Resultado>(pedir: () => Promise<Resultado>): Promise<Resultado | undefined> {
    // Mientras no anda prueba un solo pedido por vez: los demás no esperan a un Redis colgado.
    if (this.#circuito.state === CircuitState.HalfOpen) {
      return undefined
    }
    try {
      return await this.#circuito.execute(async () => {
        try {
          const resultado = await aTiempo(pedir(), this.esperaMs)
          this.#anda()
          return resultado
        } catch (error) {
          this.#noAnda(error)
          throw error
        }
      })
    } catch {
      return undefined
    }
  }

  #anda() {
    if (!this.#andaba) {
      this.#andaba = true
      this.registro.info('Redis volvió: los servidores comparten sus cachés de nuevo')
    }
  }

  /** El error no se anota entero: el de ioredis lleva la orden, que al conectarse lleva la clave. */
  #noAnda(error: unknown) {
    if (this.#andaba) {
      this.#andaba = false
      const motivo = error instanceof Error ? error.message : String(error)
      this.registro.warn({ motivo }, 'Redis no anda: cada servidor guarda lo suyo en su caché')
    }
  }
}
