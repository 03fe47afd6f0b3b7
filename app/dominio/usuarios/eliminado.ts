/** Cómo se muestra el e-mail de quien auth ya no conoce (docs/contrato.md §2, §4, §5, §8). */
export const ELIMINADO = '<eliminado>'
