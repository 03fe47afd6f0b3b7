import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { tomarTablas } from '#database/adopcion/tomar_tablas'

/** En el orden en que las bloquean las demás transacciones. */
const TABLAS = ['reaccion', 'comentario', 'contador_video']

/**
 * Deja en `contador_video` lo que dan las filas, sea la primera vez o porque siguió escribiendo el
 * servidor anterior, que no lleva los contadores (docs/actualizacion.md).
 *
 * En PostgreSQL nadie escribe mientras tanto: una fila confirmada en el medio quedaría sin contar para
 * siempre.
 *
 * @return en PostgreSQL, de cuántos videos cambió algún contador
 */
export async function contar(trx: QueryClientContract): Promise<number> {
  if (trx.dialect.name === 'postgres') {
    await tomarTablas(trx, TABLAS, 'SHARE ROW EXCLUSIVE')
  }
  const { rowCount } = await trx.rawQuery(`
    INSERT INTO contador_video (video, comentarios, me_gusta, no_me_gusta)
    SELECT video, SUM(comentarios), SUM(me_gusta), SUM(no_me_gusta)
    FROM (
      SELECT video, 0 AS comentarios,
        SUM(CASE WHEN tipo = 'ME_GUSTA' THEN 1 ELSE 0 END) AS me_gusta,
        SUM(CASE WHEN tipo = 'NO_ME_GUSTA' THEN 1 ELSE 0 END) AS no_me_gusta
      FROM reaccion GROUP BY video
      UNION ALL
      SELECT video, COUNT(*), 0, 0 FROM comentario GROUP BY video
      UNION ALL
      SELECT video, 0, 0, 0 FROM contador_video
    ) AS conteo
    WHERE true
    GROUP BY video
    ON CONFLICT (video) DO UPDATE SET
      comentarios = excluded.comentarios,
      me_gusta = excluded.me_gusta,
      no_me_gusta = excluded.no_me_gusta
    WHERE (contador_video.comentarios, contador_video.me_gusta, contador_video.no_me_gusta)
      <> (excluded.comentarios, excluded.me_gusta, excluded.no_me_gusta)`)
  return Number(rowCount ?? 0)
}
