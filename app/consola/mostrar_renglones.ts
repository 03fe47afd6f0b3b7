/** Un dato por renglón, para una persona: un salto de línea en lo que alguien escribió no se hace pasar por otro. */
export function renglones(datos: [string, string][]): string[] {
  const ancho = Math.max(...datos.map(([que]) => que.length))
  return datos.map(([que, valor]) => `${que.padEnd(ancho)}  ${valor.replaceAll(/\s+/g, ' ')}`)
}

/** Lo que hay de cada cosa, sin lo que no hay. */
export const enPalabras = (cuentas: Record<string, unknown>): string =>
  Object.entries(cuentas)
    .filter(([, valor]) => valor !== null && valor !== 0)
    .map(([clave, valor]) => `${clave.replaceAll('_', ' ')} ${String(valor)}`)
    .join(', ') || '—'
