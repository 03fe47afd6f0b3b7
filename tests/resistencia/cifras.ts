import type { Resultado } from './carga.ts'

/** Lo que se cuenta de una carga. Los tiempos, en milisegundos. */
export type Cifras = {
  mandados: number
  bien: number
  /** Cuántos terminaron de cada manera que no es la esperada. */
  mal: Record<string, number>
  p50: number
  p99: number
  maximo: number
}

export function contar(resultados: Resultado[]): Cifras {
  const mal: Record<string, number> = {}
  for (const { como } of resultados.filter((resultado) => !anduvo(resultado))) {
    mal[como] = (mal[como] ?? 0) + 1
  }
  const tiempos = resultados.map(({ ms }) => ms).sort((uno, otro) => uno - otro)
  const hasta = (parte: number) =>
    Math.round(tiempos[Math.ceil(tiempos.length * parte) - 1] ?? Number.NaN)
  return {
    mandados: resultados.length,
    bien: resultados.filter(anduvo).length,
    mal,
    p50: hasta(0.5),
    p99: hasta(0.99),
    maximo: hasta(1),
  }
}

export function anduvo({ como }: Resultado): boolean {
  return typeof como === 'number' && como < 300
}

/** Las cifras en una línea, para la tabla. */
export function enPalabras({ mandados, bien, mal, p50, p99, maximo }: Cifras): string {
  const otros = Object.entries(mal).map(([como, veces]) => `${veces} con ${como}`)
  const partes = [`${mandados} pedidos`, `${bien} bien`, ...otros]
  return `${partes.join(', ')}; p50 ${p50} ms, p99 ${p99} ms, el más largo ${maximo} ms`
}
