export interface Pagina {
  offset: number
  cantidad: number
}

/**
 * `offset` y `cantidad` de la dirección, 0 y 10 por defecto y sin máximo (`docs/contrato.md §9` y
 * §10); `null` cuando alguno no es un número.
 */
export function leerPagina(parametros: URLSearchParams): Pagina | null {
  const offset = leerNatural(parametros.get('offset') || '0')
  const cantidad = leerNatural(parametros.get('cantidad') || '10')
  return offset === null || cantidad === null ? null : { offset, cantidad }
}

function leerNatural(texto: string): number | null {
  // SQLite no acepta enteros de más de 64 bits, y nadie guarda tantas filas.
  return /^[0-9]+$/.test(texto) ? Math.min(Number(texto), Number.MAX_SAFE_INTEGER) : null
}
