/** Cuánto se le pide a media para armar una página, sea cual sea su `offset` (docs/contrato.md §4). */
export type Limites = {
  /** Videos de una llamada: leer de a más detendría a todos los demás pedidos mientras se interpretan. */
  tramo: number
  /** Cuántas veces se saltean videos propios en una página. */
  saltos: number
  /** Cuántas veces se lee más para saltear lo de quienes no se ven. */
  vueltas: number
}

export const LIMITES: Limites = { tramo: 1_000, saltos: 4, vueltas: 6 }
