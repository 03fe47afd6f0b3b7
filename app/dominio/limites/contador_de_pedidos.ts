import { errors, type Limiter } from '@adonisjs/limiter'
import { CircuitoDeRedis } from '#base/circuito_de_redis'

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

/**
 * Cuenta los pedidos de cada quien, en la memoria o en Redis. Si Redis no anda se cuenta en la memoria de
 * este servidor: un límite no puede ser lo que lo detenga, y quedarse sin límites tampoco.
 */
export class ContadorDePedidos {
  readonly #circuito: CircuitoDeRedis

  constructor(
    private readonly cuentas: Cuentas,
    registro: Registro,
    esperaMs: number
  ) {
    const dice = {
      noAnda: 'Redis no anda: cada servidor cuenta por su lado',
      volvio: 'Redis volvió: los servidores cuentan juntos de nuevo',
    }
    this.#circuito = new CircuitoDeRedis({ esperaMs, registro, dice })
  }

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
  fallo(error: unknown) {
    return this.#circuito.fallo(error)
  }

  volvio() {
    this.#circuito.volvio()
  }

  async #siAnda(limite: Limite, tarea: (contador: Contador) => Promise<number>): Promise<number> {
    const { principal, respaldo } = this.cuentas
    const espera = await this.#circuito.intentar(() => tarea(principal(limite)))
    return espera ?? (respaldo ? tarea(respaldo(limite)) : 0)
  }
}
