import { filasDe } from '#base/filas_de'
import db from '@adonisjs/lucid/services/db'
import { ahora, dentroDe } from '#base/reloj_de_la_base'
import { ESPERA_MAXIMA_MS } from '#cola/espera'

type Pedido = {
  tabla: string
  /** Las columnas que nombran a una fila. */
  clave: string[]
  /** La columna por la que se reparte la tabla, si se la reparte (docs/decisiones/0018): no ordena nada. */
  reparto?: string
  /** Condición de lo que está pendiente, además de haber vencido. */
  pendiente: string
  cantidad: number
  reservaMs: number
}

/**
 * Toma filas vencidas y cuenta el intento. Hasta que pase la reserva son de quien las tomó: si muere sin
 * decir nada, vencen y las toma otro. En PostgreSQL las que otro está tomando se saltean; SQLite tiene
 * un solo escritor.
 *
 * Nadie deja nada para más lejos que la mayor de las esperas: lo que está más allá lo agendó un reloj mal
 * puesto, y también venció.
 */
export async function reservar<Fila>({
  tabla,
  clave,
  reparto,
  pendiente,
  cantidad,
  reservaMs,
}: Pedido): Promise<Fila[]> {
  const base = db.connection()
  const columnas = [...(reparto === undefined ? [] : [reparto]), ...clave].join(', ')
  const bloqueo = base.dialect.name === 'postgres' ? 'FOR UPDATE SKIP LOCKED' : ''
  const lejos = dentroDe(base, Math.max(ESPERA_MAXIMA_MS, reservaMs))
  // De a una por índice: juntas en un OR se mirarían también todas las que esperan.
  const tomables = (cuando: string) =>
    `SELECT ${columnas} FROM ${tabla} WHERE ${pendiente} AND proximo_intento ${cuando}
     ORDER BY proximo_intento, ${clave.join(', ')} LIMIT :cantidad ${bloqueo}`
  const resultado = await db.rawQuery<unknown>(
    `WITH vencidas AS MATERIALIZED (${tomables(`<= ${ahora(base)}`)}),
     lejanas AS MATERIALIZED (${tomables(`> ${lejos}`)}),
     tomadas AS MATERIALIZED (
       SELECT ${columnas} FROM vencidas UNION ALL SELECT ${columnas} FROM lejanas LIMIT :cantidad
     )
     UPDATE ${tabla} SET intentos = intentos + 1, proximo_intento = ${dentroDe(base, reservaMs)}
     WHERE (${columnas}) IN (SELECT ${columnas} FROM tomadas)
     RETURNING *`,
    { cantidad }
  )
  return filasDe<Fila>(resultado)
}
