import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Las dos maneras de apartar a alguien, con la columna que dice a quién. Cada una es una tabla. */
export const APARTADOS = { bloqueo: 'bloqueado', silencio: 'silenciado' } as const

export type Apartado = keyof typeof APARTADOS

/** `uno-mismo`: nadie se aparta. `desconocido`: auth no lo conoce, o no se ven. */
export type Hecho = { tipo: 'hecho' | 'uno-mismo' | 'desconocido' }

export type Pedido = { usuarioId: number; otra: number }

/** Aparta a alguien; dice si no lo estaba. */
export async function apartar(
  como: Apartado,
  { usuarioId, otra, fecha }: Pedido & { fecha: string },
  trx: QueryClientContract
): Promise<boolean> {
  const puestas = await trx
    .knexQuery()
    .insert({ usuario: usuarioId, [APARTADOS[como]]: otra, fecha: trx.knexRawQuery(fecha) })
    .into(como)
    .onConflict(['usuario', APARTADOS[como]])
    .ignore()
    .returning('usuario')
  return puestas.length > 0
}
