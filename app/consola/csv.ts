/** Con lo que una planilla de cálculo entiende que empieza una fórmula. */
const FORMULA = /^[\s\p{Cc}]*[=+\-@＝＋－＠]|^[\t\r\n]/u

/** Lo que hay que encerrar entre comillas. */
const ESPECIAL = /[",\r\n;\t]/

/**
 * Las líneas de un CSV (RFC 4180). Un texto que una planilla tomaría por una fórmula va con un apóstrofo delante: lo
 * escribió cualquiera, y lo abre quien administra.
 */
export function comoCsv(titulos: string[], filas: (string | number)[][]): string {
  return [titulos, ...filas].map((fila) => fila.map(celda).join(',')).join('\n')
}

function celda(valor: string | number): string {
  if (typeof valor === 'number') {
    return String(valor)
  }
  const inofensivo = FORMULA.test(valor) ? `'${valor}` : valor
  return ESPECIAL.test(inofensivo) ? `"${inofensivo.replaceAll('"', '""')}"` : inofensivo
}
