import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import Mensaje from '#models/mensaje'

/** Los mensajes de una conversación que falta replicar. */
export function pendientesDe(
  { menor, mayor }: { menor: number; mayor: number },
  cliente: QueryClientContract
) {
  const [menorDe, mayorDe] =
    cliente.dialect.name === 'postgres' ? ['LEAST', 'GREATEST'] : ['min', 'max']
  return Mensaje.query({ client: cliente })
    .whereRaw(`${menorDe}(emisor, destinatario) = ?`, [menor])
    .whereRaw(`${mayorDe}(emisor, destinatario) = ?`, [mayor])
    .where('estado', 'pendiente')
}
