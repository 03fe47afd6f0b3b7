import type { CircuitoDeRedis } from '#base/circuito_de_redis'

/** Lo que comparten los servidores sobre quién escribió recién. */
export type Compartido = {
  /** Por dónde se le pide, que puede no andar. */
  circuito: Pick<CircuitoDeRedis, 'intentar'>
  marcar(usuario: number, vigenciaMs: number): Promise<unknown>
  estaMarcado(usuario: number): Promise<boolean>
}

type Opciones = {
  /** Cuánto lee del principal quien escribió. */
  vigenciaMs: number
  compartido?: Compartido | undefined
}

/**
 * Quiénes escribieron hace unos segundos: por un rato leen del principal, para ver lo que escribieron. Sin nada que
 * compartan, o si no anda, cada servidor sabe de lo que se escribió en él.
 */
export class EscritosRecientes {
  /** Hasta cuándo cada uno, el que antes vence primero. */
  readonly #hasta = new Map<number, number>()

  constructor(private readonly opciones: Opciones) {}

  /** Se espera antes de contestarle: con la respuesta en la mano puede leer en otro servidor. */
  async marcar(usuario: number) {
    const { vigenciaMs, compartido } = this.opciones
    const ms = performance.now()
    this.#olvidar(ms)
    this.#hasta.delete(usuario)
    this.#hasta.set(usuario, ms + vigenciaMs)
    await compartido?.circuito.intentar(() => compartido.marcar(usuario, vigenciaMs))
  }

  async escribioRecien(usuario: number): Promise<boolean> {
    const { compartido } = this.opciones
    if ((this.#hasta.get(usuario) ?? 0) > performance.now()) {
      return true
    }
    const suyo = await compartido?.circuito.intentar(() => compartido.estaMarcado(usuario))
    return suyo === true
  }

  #olvidar(ms: number) {
    for (const [usuario, hasta] of this.#hasta) {
      if (hasta > ms) {
        return
      }
      this.#hasta.delete(usuario)
    }
  }
}
