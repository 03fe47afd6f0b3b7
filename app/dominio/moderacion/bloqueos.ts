import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { puedeAtrasar } from '#base/replica/cliente_de_lectura'

/*
| Todo lo que dice si dos personas se ven sale de acá, y del principal. Un bloqueo vale en los dos sentidos, lo haya puesto quien lo
| haya puesto, y quien no se ve con alguien es, para él, alguien que no existe (docs/contrato.md §15).
|
| En una sentencia que lea también otras tablas, esta se nombra primero, salvo con los comentarios, que van antes:
| PostgreSQL las bloquea en ese orden, y así ni esa sentencia ni el vaciado se quedan esperando en redondo.
*/

/** Si entre dos personas hay un bloqueo. Los valores son cuatro: una, otra, otra y una. */
export const ENTRE_DOS =
  'FROM bloqueo WHERE (usuario = ? AND bloqueado = ?) OR (usuario = ? AND bloqueado = ?)'

export async function hayBloqueo(
  una: number,
  otra: number,
  cliente: QueryClientContract = db.connection()
): Promise<boolean> {
  const fila = await cliente
    .from('bloqueo')
    .select('usuario')
    .where({ usuario: una, bloqueado: otra })
    .orWhere({ usuario: otra, bloqueado: una })
    .first()
  return Boolean(fila)
}

/** Si dos personas se ven, o son la misma. */
export const seVen = async (
  una: number,
  otra: number,
  cliente?: QueryClientContract
): Promise<boolean> => una === otra || !(await hayBloqueo(una, otra, cliente))

/** Con quiénes no se ve alguien, en una columna `id`: para meter en otra consulta. */
export const bloqueadosCon = (usuarioId: number) =>
  db
    .from('bloqueo')
    .select('bloqueado as id')
    .where('usuario', usuarioId)
    .unionAll((consulta) =>
      consulta.from('bloqueo').select('usuario as id').where('bloqueado', usuarioId)
    )

/**
 * Lo mismo, para una consulta a ese cliente. A una réplica puede no haberle llegado un bloqueo recién puesto, y quien lo
 * puso ya cree que vale (docs/decisiones/0017): lo que hay se le pregunta antes al principal, y va con la consulta.
 */
export async function bloqueadosPara(cliente: QueryClientContract, usuarioId: number) {
  if (!puedeAtrasar(cliente)) {
    return () => bloqueadosCon(usuarioId)
  }
  const filas: { id: number }[] = await bloqueadosCon(usuarioId)
  const ids = filas.map(({ id }) => id)
  return () => cliente.query().select(cliente.raw('unnest(?::int[]) AS id', [ids]))
}
