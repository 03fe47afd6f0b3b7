import type { MotivoDeRed, Servidor } from '#red/errores'

export type Destino = Servidor | 'firebase'

/** Cómo salió una llamada; las que no se hicieron porque el circuito estaba abierto también cuentan. */
export type ResultadoDeLlamada =
  'bien' | 'rechazo' | 'circuito-abierto' | 'sin-dispositivo' | 'rechazada' | MotivoDeRed

export type EstadoDeCircuito = 'cerrado' | 'abierto' | 'probando'

export type LlamadaTerminada = { destino: Destino; resultado: ResultadoDeLlamada; ms: number }

type Oyente = (llamada: LlamadaTerminada) => void

/** Lo que se sabe de los otros servidores por las llamadas que ya se les hicieron, sin llamarlos. */
export class ObservacionDeRed {
  readonly #ultimas = new Map<Destino, ResultadoDeLlamada>()
  readonly #circuitos = new Map<Destino, () => EstadoDeCircuito>()
  readonly #oyentes = new Set<Oyente>()

  anotar(llamada: LlamadaTerminada) {
    this.#ultimas.set(llamada.destino, llamada.resultado)
    this.#oyentes.forEach((oyente) => oyente(llamada))
  }

  seguirCircuito(destino: Destino, leer: () => EstadoDeCircuito) {
    this.#circuitos.set(destino, leer)
  }

  alLlamar(oyente: Oyente): () => void {
    this.#oyentes.add(oyente)
    return () => this.#oyentes.delete(oyente)
  }

  ultima(destino: Destino): ResultadoDeLlamada | null {
    return this.#ultimas.get(destino) ?? null
  }

  /** Sin llamadas todavía no hay circuito, que es como tenerlo cerrado. */
  circuito(destino: Destino): EstadoDeCircuito {
    return this.#circuitos.get(destino)?.() ?? 'cerrado'
  }
}

/** La de este proceso. */
export const observacionDeRed = new ObservacionDeRed()
