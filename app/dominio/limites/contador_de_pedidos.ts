import { errors, type Limiter } from '@adonisjs/limiter'
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
  /** Desde cuándo vale la pena volver a probar; 0 si anda. */
  #probarDesde = 0

  constructor(
    private readonly cuentas: Cuentas,
    private readonly registro: Registro,
    private readonly esperaMs: number,
    private readonly ahora: () => number = () => performance.now()
  ) {}

  /** Cuenta un pedido. Devuelve cuántos segundos hay que esperar, o 0 si puede pasar. */
  async contar(clave: string, limite: Limite): Promise<number> {
    return this.#siAnda(limite, async (contador) => {
      try {
        await contador.consume(clave)
        return 0
      } catch (error) {
        if (error instanceof errors.E_TOO_MANY_REQUESTS) {
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

  /** El error no se anota entero: el de ioredis lleva la orden, que al conectarse lleva la clave. */
  fallo(error: unknown) {
    if (this.#probarDesde === 0) {
      const motivo = error instanceof Error ? error.message : String(error)
      this.registro.warn({ motivo }, 'Redis no anda: cada servidor cuenta por su lado')
    }
    this.#probarDesde = this.ahora() + PAUSA_MS
  }

  volvio() {
    if (this.#probarDesde > 0) {
      this.#probarDesde = 0
      this.registro.info('Redis volvió: los servidores cuentan juntos de nuevo')
    }
  }

  async #siAnda(limite: Limite, tarea: (contador: Contador) => Promise<number>): Promise<number> {
    const enMemoria = async () => (this.cuentas.respaldo ? tarea(this.cuentas.respaldo(limite)) : 0)
    if (!this.#leTocaProbar()) {
      return enMemoria()
    }
    try {
      const espera = await aTiempo(tarea(this.cuentas.principal(limite)), this.esperaMs)
      this.volvio()
      return espera
    } catch (error) {
      this.fallo(error)
      return enMemoria()
    }
  }

  /** Mientras no anda prueba un solo pedido por vez: los demás no esperan a un Redis colgado. */
  #leTocaProbar(): boolean {
    const ahora = this.ahora()
    if (ahora < this.#probarDesde) {
      return false
    }
    if (this.#probarDesde > 0) {
      this.#probarDesde = ahora + PAUSA_MS
    }
    return true
  }
}
