import db from '@adonisjs/lucid/services/db'
import { enTransaccion } from '#base/en_transaccion'
import { filasDe } from '#base/filas_de'
import { hace } from '#base/reloj_de_la_base'

const UN_DIA_MS = 86_400_000

/** Cuántos días de una cuenta se juntan por transacción. */
const TANDA = 500

/**
 * Deja en una sola fila la cuenta de cada día que ya pasó: en PostgreSQL un día se reparte en partes para que quienes
 * escriben a la vez no se esperen, y leerlas después es leer cuatro veces más para saber lo mismo.
 *
 * No espera a nadie: el día que otro está cambiando queda para la próxima.
 *
 * @returns cuántos días juntó
 */
export async function juntarDias(): Promise<number> {
  let juntados = 0
  // SQLite tiene un solo escritor, y no los reparte.
  while (db.connection().dialect.name === 'postgres') {
    const tanda = await juntarTanda()
    juntados += tanda
    if (tanda < TANDA) {
      break
    }
  }
  return juntados
}

/** La suma queda en la primera de las partes que se pudieron tomar, y las otras se van, todo en una sentencia. */
const juntarTanda = () =>
  enTransaccion(async (trx) => {
    const ayer = `to_char(${hace(trx, UN_DIA_MS)} AT TIME ZONE 'UTC', 'YYYY-MM-DD')`
    const respuesta: unknown = await trx.rawQuery(
      `WITH tomadas AS MATERIALIZED (
         SELECT hecho, dia, parte, cantidad FROM cantidad_diaria
         WHERE (hecho, dia) IN (
           SELECT hecho, dia FROM cantidad_diaria WHERE dia < ${ayer}
           GROUP BY hecho, dia HAVING COUNT(*) > 1 LIMIT ${TANDA})
         ORDER BY hecho, dia, parte FOR UPDATE SKIP LOCKED
       ), sumas AS (
         SELECT hecho, dia, MIN(parte) AS parte, SUM(cantidad) AS cantidad
         FROM tomadas GROUP BY hecho, dia HAVING COUNT(*) > 1
       ), quitadas AS (
         DELETE FROM cantidad_diaria AS c USING tomadas AS t JOIN sumas AS s USING (hecho, dia)
         WHERE c.hecho = t.hecho AND c.dia = t.dia AND c.parte = t.parte AND t.parte > s.parte
       )
       UPDATE cantidad_diaria AS c SET cantidad = s.cantidad FROM sumas AS s
       WHERE c.hecho = s.hecho AND c.dia = s.dia AND c.parte = s.parte RETURNING c.dia`
    )
    return filasDe(respuesta).length
  })
