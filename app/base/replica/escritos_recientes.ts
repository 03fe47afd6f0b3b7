import { aTiempo } from '#base/a_tiempo'

/** Lo que comparten los servidores sobre quién escribió recién. */
export type Compartido = {
  marcar(usuario: number, vigenciaMs: number): Promise<unknown>
  estaMarcado(usuario: number): Promise<boolean>
}

type Opciones = {
  /** Cuánto lee del principal quien escribió. */
  vigenciaMs: number
  compartido?: Compartido | undefined
  /** Cuánto se espera a los demás servidores. */
  esperaMs: number
  registro: { info(mensaje: string): void; warn(datos: object, mensaje: string): void }
}

/** Cuánto se sigue sin preguntar, si no contestan. */
const PAUSA_MS = 1_000

/**
 * Quiénes escribieron hace unos segundos: por un rato leen del principal, para ver lo que escribieron. Sin nada que
 * compartan, o si no anda, cada servidor sabe de lo que se escribió en él.
 */
export class EscritosRecientes {
  /** Hasta cuándo cada uno, el que antes vence primero. */
  readonly #hasta = new Map<number, number>()
  #pausaHasta = 0
  #andaba = true

  constructor(private readonly opciones: Opciones) {}

  /** Se espera antes de contestarle: con la respuesta en la mano puede leer en otro servidor. */
  async marcar(usuario: number) {
    const { vigenciaMs, compartido } = this.opciones
    const ms = performance.now()
    this.#olvidar(ms)
    this.#hasta.delete(usuario)
    this.#hasta.set(usuario, ms + vigenciaMs)
    await this.#siAnda(() => compartido?.marcar(usuario, vigenciaMs))
  }

  async escribioRecien(usuario: number): Promise<boolean> {
    const { compartido } = this.opciones
    const suyo = (this.#hasta.get(usuario) ?? 0) > performance.now()
    return suyo || (await this.#siAnda(() => compartido?.estaMarcado(usuario))) === true
  }

  #olvidar(ms: number) {
    for (const [usuario, hasta] of this.#hasta) {
      if (hasta > ms) {
        return
      }
      this.#hasta.delete(usuario)
    }
  }

  async #siAnda<Valor>(preguntar: () => Promise<Valor> | undefined): Promise<Valor | undefined> {
    if (performance.now() < this.#pausaHasta) {
      return undefined
    }
    const { esperaMs, registro } = this.opciones
    try {
      const pregunta = preguntar()
      const valor = pregunta && (await aTiempo(pregunta, esperaMs))
      if (!this.#andaba) {
        this.#andaba = true
        registro.info('Redis volvió: los servidores saben de nuevo quién escribió en otro')
      }
      return valor
    } catch (error) {
      this.#pausaHasta = performance.now() + PAUSA_MS
      if (this.#andaba) {
        this.#andaba = false
        const motivo = error instanceof Error ? error.message : String(error)
        registro.warn(
          { motivo },
          'Redis no anda: cada servidor sabe solo de lo que se escribió en él'
        )
      }
      return undefined
    }
  }
}
