import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { comoTextoDeBase } from '#models/fecha'

type Pedido = {
  tabla: string
  /** Las columnas que nombran a una fila. */
  clave: string[]
  /** Condición de lo que está pendiente, además de haber vencido. */
  pendiente: string
  cantidad: number
  reservaMs: number
}

/**
 * Toma filas vencidas y cuenta el intento. Hasta que pase la reserva son de quien las tomó: si muere sin
 * decir nada, vencen y las toma otro. En PostgreSQL las que otro está tomando se saltean; SQLite tiene
 * un solo escritor.
 */
export async function reservar<Fila>({
  tabla,
  clave,
  pendiente,
  cantidad,
  reservaMs,
}: Pedido): Promise<Fila[]> {
  const ahora = DateTime.utc()
  const columnas = clave.join(', ')
  const bloqueo = db.connection().dialect.name === 'postgres' ? 'FOR UPDATE SKIP LOCKED' : ''
  const resultado = await db.rawQuery<unknown>(
    `WITH vencidas AS MATERIALIZED (
       SELECT ${columnas} FROM ${tabla} WHERE ${pendiente} AND proximo_intento <= :ahora
       ORDER BY proximo_intento, ${columnas} LIMIT :cantidad ${bloqueo}
     )
     UPDATE ${tabla} SET intentos = intentos + 1, proximo_intento = :hasta
     WHERE (${columnas}) IN (SELECT ${columnas} FROM vencidas)
     RETURNING *`,
    {
      hasta: comoTextoDeBase(ahora.plus({ milliseconds: reservaMs })),
      ahora: comoTextoDeBase(ahora),
      cantidad,
    }
  )
  return filasDe<Fila>(resultado)
}

/** `pg` devuelve las filas dentro de un objeto y better-sqlite3, sueltas. */
function filasDe<Fila>(resultado: unknown): Fila[] {
  const filas =
    typeof resultado === 'object' && resultado !== null && 'rows' in resultado
      ? resultado.rows
      : resultado
  return Array.isArray(filas) ? filas : []
}
