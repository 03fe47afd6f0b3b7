/** Hasta cuánto se repite, en un mensaje de error, lo que alguien mandó (docs/contrato.md §5). */
const LARGO_MAXIMO = 100

/** Lo que llegó, recortado para repetirlo en un mensaje; de un objeto solo se dice que lo es. */
export function eco(valor: unknown): string {
  if (typeof valor === 'object' && valor !== null) {
    return Array.isArray(valor) ? '[…]' : '{…}'
  }
  return [...String(valor ?? '').toWellFormed()].slice(0, LARGO_MAXIMO).join('')
}
