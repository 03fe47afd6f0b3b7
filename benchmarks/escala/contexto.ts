import type { Medida } from './resultados.ts'

/** Lo que se le dice a cada programa, y por dónde cuenta lo que midió. */
export type Contexto = {
  compilado: string
  opciones: {
    /** Cuántas filas tiene la base grande. */
    filas: number
    /** Cuántas operaciones se hacen contra los contadores. */
    operaciones: number
    /** Cuántos pedidos se mandan para ver qué pasa con la memoria. */
    pedidos: number
    /** Cuánto dura cada medición. */
    segundos: number
    vueltas: number
    /** De las lecturas, solo estas; ninguna, todas. */
    casos: string[]
    /** Con qué más se encienden los servidores de los que se mide la memoria. */
    entorno: Record<string, string>
  }
  anotar(medida: Medida): void
  decir(texto: string): void
}
