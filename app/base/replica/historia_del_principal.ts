/** Cuánto se recuerda, por lo menos. */
const MEMORIA_MS = 600_000

type Punto = { lugar: bigint; ms: number }

/** `porLoMenos`: va por antes de todo lo que se recuerda, y desde cuándo no se sabe. */
export type Atraso = { ms: number; porLoMenos: boolean }

/**
 * Por dónde iba el principal y cuándo se lo vio ahí, con el reloj de este proceso. De ahí sale cuánto atrasa una
 * réplica, sin creerle a ella: una que perdió al principal dice que está al día con lo que recibió, y una que está al
 * día con un principal que nadie usa dice que lo último que le llegó es de hace horas.
 */
export class HistoriaDelPrincipal {
  #puntos: Punto[] = []
  readonly #memoriaMs: number

  /** @param atrasoMaximoMs el mayor atraso que alguien va a querer distinguir de uno mayor */
  constructor(atrasoMaximoMs = 0) {
    this.#memoriaMs = Math.max(MEMORIA_MS, 2 * atrasoMaximoMs)
  }

  anotar(lugar: bigint, ms: number) {
    const ultimo = this.#puntos.at(-1)
    if (ultimo && lugar < ultimo.lugar) {
      // Es otro principal: lo que se sabía era del anterior.
      this.#puntos = []
    } else if (ultimo?.lugar === lugar) {
      ultimo.ms = ms
      return
    }
    this.#puntos.push({ lugar, ms })
    const primero = this.#puntos.findIndex((punto) => punto.ms >= ms - this.#memoriaMs)
    this.#puntos.splice(0, primero)
  }

  /** Cuánto hace que el principal iba por donde va una réplica; sin puntos no se sabe. */
  atrasoDe(lugar: bigint, ms: number): Atraso | undefined {
    const alcanzado = this.#puntos.findLast((punto) => punto.lugar <= lugar)
    const desde = alcanzado ?? this.#puntos[0]
    return desde && { ms: ms - desde.ms, porLoMenos: alcanzado === undefined }
  }

  /** Si una réplica va por donde el principal nunca estuvo: sigue a otro. */
  sigueAOtro(lugar: bigint): boolean {
    const ultimo = this.#puntos.at(-1)
    return ultimo !== undefined && lugar > ultimo.lugar
  }
}
