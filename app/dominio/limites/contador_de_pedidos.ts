import { errors, type Limiter } from '@adonisjs/limiter'
import { circuitBreaker, CircuitState, ConsecutiveBreaker, handleAll } from 'cockatiel'
import { aTiempo } from '#base/a_tiempo'

/** A lo sumo tantos pedidos en tantos segundos. */
export type Limite = { pedidos: number; segundos: number }

/** Dónde se cuenta: lo que se usa mientras anda y, si eso puede faltar, lo que lo reemplaza. */
export type Cuentas = {
  principal(limite: Limite): Pick<Limiter, 'consume' | 'decrement'>
  respaldo?(limite: Limite): Pick<Limiter, 'consume' | 'decrement'>
}

type Contador = ReturnType<Cuentas['principal']>

type Registro = {
  warn(datos: object, mensaje: string): void
  info(mensaje: string): void
}

/** Cada cuánto se vuelve a probar con Redis mientras no anda. */
const PAUSA_MS = 1_000

/**
 * Cuenta los pedidos de cada quien, en la memoria o en Redis. Si Redis no anda se cuenta en la memoria de
 * este servidor: un límite no puede ser lo que lo detenga, y quedarse sin límites tampoco.
 */
export class ContadorDePedidos {
  #circuito = nuevoCircuito()
  /** Que no anda se anota una sola vez, por más que se lo pruebe. */
  #andaba = true

  constructor(
    private readonly cuentas: Cuentas,
    private readonly registro: Registro,
    private readonly esperaMs: number
  ) {}

  /** Cuenta un pedido. Devuelve cuántos segundos hay que esperar, o 0 si puede pasar. */
  async contar(clave: string, limite: Limite): Promise<number> {
    return this.#siAnda(limite, async (contador) => {
      try {
        await contador.consume(clave)
        return 0
      } catch (error) {
        if (error instanceof errors.E_TOO_MANY_REQUESTS) {
          // Lo rechazado no gasta: si gastara, quien repite lo que se le devolvió encontraría todo ocupado.
          await contador.decrement(clave)
          return Math.max(1, Math.ceil(error.response.availableIn))
        }
        throw error
      }
    })
  }

  /** Deshace la cuenta de un pedido que al final no era de los que se limitan. */
  async devolver(clave: string, limite: Limite): Promise<void> {
    await this.#siAnda(limite, async (contador) => {
      await contador.decrement(clave)
      return 0
    })
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
      this.registro.info('Redis volvió: los servidores cuentan juntos de nuevo')
    }
  }

  async #siAnda(limite: Limite, tarea: (contador: Contador) => Promise<number>): Promise<number> {
    // Mientras no anda prueba un solo pedido por vez: los demás no esperan a un Redis colgado.
    if (this.#circuito.state !== CircuitState.HalfOpen) {
      try {
        const { principal } = this.cuentas
        const espera = await this.#probar(() => aTiempo(tarea(principal(limite)), this.esperaMs))
        this.volvio()
        return espera
      } catch {
        // Ya quedó anotado.
      }
    }
    return this.cuentas.respaldo ? tarea(this.cuentas.respaldo(limite)) : 0
  }

  /** @throws lo que haya fallado, o que hace poco que se probó */
  #probar(hacer: () => Promise<number>): Promise<number> {
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
      this.registro.warn({ motivo }, 'Redis no anda: cada servidor cuenta por su lado')
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
