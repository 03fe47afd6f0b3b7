import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** El par de una conversación, con el id menor primero, comparados como números (docs/contrato.md §11). */
export function parDe(uno: number, otro: number): { menor: number; mayor: number } {
  return { menor: Math.min(uno, otro), mayor: Math.max(uno, otro) }
}

/** Las expresiones del par de un mensaje, como están en sus índices. */
export function columnasDelPar({ dialect }: QueryClientContract) {
  const [menor, mayor] = dialect.name === 'postgres' ? ['LEAST', 'GREATEST'] : ['min', 'max']
  return { menor: `${menor}(emisor, destinatario)`, mayor: `${mayor}(emisor, destinatario)` }
}
