/** El par de una conversación, con el id menor primero, comparados como números (docs/contrato.md §11). */
export function parDe(uno: number, otro: number): { menor: number; mayor: number } {
  return { menor: Math.min(uno, otro), mayor: Math.max(uno, otro) }
}
