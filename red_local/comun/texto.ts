/**
 * Si un texto se puede guardar tal como llegó: con un NUL o con medio par suplente no, porque
 * ninguna base UTF-8 lo devuelve igual (`docs/contrato.md §1`).
 */
export function esTextoGuardable(valor: unknown): valor is string {
  return typeof valor === 'string' && !valor.includes('\0') && valor.isWellFormed()
}

/** El largo en caracteres Unicode, como lo mide una columna `varchar`. */
export function largoEnCaracteres(texto: string): number {
  return [...texto].length
}
