import type { Mundo } from './mundo.ts'

/** Cuánto dura lo que se mide y con cuánta carga. */
type Medida = {
  /** Segundos de carga de cada paso. */
  segundos: number
  /** Pedidos por segundo de la carga pareja. */
  porSegundo: number
}

/** Una falla o una carga que hay que resistir. */
export type Escena = {
  nombre: string
  /** Por qué acá no se puede ver, si no se puede. */
  salteada?: string | undefined
  /** Devuelve las cifras, un renglón por paso. @throws AssertionError si no se resistió */
  correr(mundo: Mundo, medida: Medida): Promise<string[]>
}
