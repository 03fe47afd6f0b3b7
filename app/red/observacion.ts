import type { MotivoDeRed, Servidor } from '#red/errores'

export type Destino = Servidor | 'firebase'

/** Cómo salió una llamada; las que no se hicieron porque el circuito estaba abierto también cuentan. */
export type ResultadoDeLlamada =
  'bien' | 'rechazo' | 'circuito-abierto' | 'sin-dispositivo' | 'rechazada' | MotivoDeRed

export type EstadoDeCircuito = 'cerrado' | 'abierto' | 'probando'

export type LlamadaTerminada = { destino: Destino; resultado: ResultadoDeLlamada; ms: number }

type Oyente = (llamada: LlamadaTerminada) => void

/** Del peor al mejor. */
const GRAVEDAD: EstadoDeCircuito[] = ['abierto', 'probando', 'cerrado']

/** Lo que se sabe de los otros servidores por las llamadas que ya se les hicieron, sin llamarlos. */
export class ObservacionDeRed {
  readonly #ultimas = new Map<Destino, ResultadoDeLlamada>()
  readonly #circuitos = new Map<Destino, Map<string, () => EstadoDeCircuito>>()
  readonly #oyentes = new Set<Oyente>()

  anotar(llamada: LlamadaTerminada) {
    this.#ultimas.set(llamada.destino, llamada.resultado)
    this.#oyentes.forEach((oyente) => oyente(llamada))
  }

  seguirCircuito(destino: Destino, mamparo: string, leer: () => EstadoDeCircuito) {
    const suyos = this.#circuitos.get(destino) ?? new Map<string, () => EstadoDeCircuito>()
    this.#circuitos.set(destino, suyos.set(mamparo, leer))
  }

  alLlamar(oyente: Oyente): () => void {
    this.#oyentes.add(oyente)
    return () => this.#oyentes.delete(oyente)
  }

  ultima(destino: Destino): ResultadoDeLlamada | null {
    return this.#ultimas.get(destino) ?? null
  }

  /** El peor de los de sus mamparos. Sin llamadas todavía no hay ninguno, que es como tenerlos cerrados. */
  circuito(destino: Destino): EstadoDeCircuito {
    const estados = Object.values(this.mamparos(destino))
    return GRAVEDAD.find((estado) => estados.includes(estado)) ?? 'cerrado'
  }

  /** En qué está el circuito de cada mamparo. */
  mamparos(destino: Destino): Record<string, EstadoDeCircuito> {
    const suyos = [...(this.#circuitos.get(destino) ?? [])]
    return Object.fromEntries(suyos.map(([mamparo, leer]) => [mamparo, leer()]))
  }
}

/** La de este proceso. */
export const observacionDeRed = new ObservacionDeRed()
