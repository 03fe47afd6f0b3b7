import { errors, type LimiterManager } from '@adonisjs/limiter'

/** A lo sumo tantos pedidos en tantos segundos. */
type Limite = { pedidos: number; segundos: number }

type Registro = {
  warn(datos: object, mensaje: string): void
  info(mensaje: string): void
}

/** Cada cuánto se vuelve a probar con Redis mientras no anda. */
const PAUSA_MS = 1_000

/**
 * Cuenta los pedidos de cada quien, en la memoria o en Redis. Si Redis no anda los deja pasar sin
 * contarlos: un límite protege al servidor, y no puede ser lo que lo detenga.
 */
export class ContadorDePedidos {
  /** Desde cuándo vale la pena volver a probar; 0 si anda. */
  #probarDesde = 0

  constructor(
    private readonly limites: Pick<LimiterManager<Record<string, never>>, 'use'>,
    private readonly registro: Registro
  ) {}

  /** Cuenta un pedido. Devuelve cuántos segundos hay que esperar, o 0 si puede pasar. */
  async contar(clave: string, { pedidos, segundos }: Limite): Promise<number> {
    if (!this.#leTocaProbar()) {
      return 0
    }
    try {
      await this.limites.use({ requests: pedidos, duration: segundos }).consume(clave)
      this.volvio()
      return 0
    } catch (error) {
      if (error instanceof errors.E_TOO_MANY_REQUESTS) {
        this.volvio()
        return Math.max(1, error.response.availableIn)
      }
      this.fallo(error)
      return 0
    }
  }

  fallo(error: unknown) {
    if (this.#probarDesde === 0) {
      this.registro.warn({ err: error }, 'Redis no anda: los pedidos pasan sin contarse')
    }
    this.#probarDesde = performance.now() + PAUSA_MS
  }

  volvio() {
    if (this.#probarDesde > 0) {
      this.#probarDesde = 0
      this.registro.info('Redis volvió: los pedidos se cuentan de nuevo')
    }
  }

  /** Mientras no anda prueba un solo pedido por vez: los demás no esperan a un Redis colgado. */
  #leTocaProbar(): boolean {
    const ahora = performance.now()
    if (ahora < this.#probarDesde) {
      return false
    }
    if (this.#probarDesde > 0) {
      this.#probarDesde = ahora + PAUSA_MS
    }
    return true
  }
}
