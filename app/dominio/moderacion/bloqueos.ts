import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { puedeAtrasar } from '#base/replica/cliente_de_lectura'
import { filasPor } from '#base/sentencias/filas_por'

/*
| Todo lo que dice si dos personas se ven sale de acá, y del principal. Un bloqueo vale en los dos sentidos, lo haya
| puesto quien lo haya puesto, y quien no se ve con alguien es, para él, alguien que no existe (docs/contrato.md §15).
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

/** Con quiénes no se ve alguien, en una columna `id`: para meter en otra sentencia. Los valores son dos: él y él. */
export const BLOQUEADOS = `SELECT bloqueado AS id FROM bloqueo WHERE usuario = ?
  UNION ALL SELECT usuario FROM bloqueo WHERE bloqueado = ?`

/** Lo mismo, para lo que se arma con Lucid. */
export const bloqueadosCon = (usuarioId: number) =>
  db
    .from('bloqueo')
    .select('bloqueado as id')
    .where('usuario', usuarioId)
    .unionAll((consulta) =>
      consulta.from('bloqueo').select('usuario as id').where('bloqueado', usuarioId)
    )

/**
 * Lo mismo, con sus valores, para una sentencia por ese cliente. A una réplica puede no haberle llegado un bloqueo recién
 * puesto, y quien lo puso ya cree que vale (docs/decisiones/0017): los que hay se le preguntan antes al principal, y van
 * en la sentencia.
 */
export async function bloqueadosPara(
  cliente: QueryClientContract,
  usuarioId: number
): Promise<[string, number[] | number[][]]> {
  const valores = [usuarioId, usuarioId]
  if (!puedeAtrasar(cliente)) {
    return [BLOQUEADOS, valores]
  }
  const filas = await filasPor<{ id: number }>(BLOQUEADOS, valores)
  return ['SELECT unnest(?::int[]) AS id', [filas.map(({ id }) => id)]]
}
