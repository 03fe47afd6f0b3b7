import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import {
  CLASIFICACION,
  TABLAS_HEREDADAS,
  type TablaHeredada,
} from '#database/adopcion/clasificacion'

const OBLIGATORIAS: Record<TablaHeredada, string[]> = {
  reaccion: ['video', 'usuario', 'tipo'],
  comentario: ['video', 'usuario', 'comentario'],
  contacto: ['usuario_1', 'usuario_2'],
  solicitud_contacto: ['usuario_emisor', 'usuario_receptor'],
}

/**
 * Depura en el lugar las tablas del servidor anterior, en PostgreSQL: mueve a `descartado` las filas
 * que no pueden quedar, exige lo obligatorio y deja las secuencias por encima de los ids que hay. Sobre
 * tablas recién creadas no cambia nada.
 *
 * Va en la misma transacción que las restricciones, con las tablas tomadas: el servidor anterior puede
 * seguir andando, y no alcanza a ensuciar entre la limpieza y la restricción.
 */
export async function adoptarTablas(trx: QueryClientContract) {
  await trx.rawQuery(`LOCK TABLE ${TABLAS_HEREDADAS.join(', ')} IN ACCESS EXCLUSIVE MODE`)
  for (const tabla of TABLAS_HEREDADAS) {
    await descartarSobrantes(tabla, trx)
    for (const columna of OBLIGATORIAS[tabla]) {
      await trx.rawQuery(`ALTER TABLE ${tabla} ALTER COLUMN ${columna} SET NOT NULL`)
    }
    await adelantarSecuencia(tabla, trx)
  }
}

async function descartarSobrantes(tabla: TablaHeredada, trx: QueryClientContract) {
  await trx.rawQuery(`
    WITH sobrantes AS (
      SELECT id, motivo FROM (${CLASIFICACION[tabla]}) AS clasificadas WHERE motivo IS NOT NULL
    ), borradas AS (
      DELETE FROM ${tabla} AS t USING sobrantes WHERE t.id = sobrantes.id
      RETURNING to_jsonb(t) AS fila, sobrantes.motivo
    )
    INSERT INTO descartado (tabla, motivo, fila)
    SELECT '${tabla}', motivo, fila FROM borradas ORDER BY (fila->>'id')::bigint`)
}

async function adelantarSecuencia(tabla: TablaHeredada, trx: QueryClientContract) {
  const { rows } = await trx.rawQuery(
    `SELECT pg_get_serial_sequence('${tabla}', 'id') AS secuencia`
  )
  const secuencia: string | null = rows[0].secuencia
  if (secuencia) {
    await trx.rawQuery(
      `SELECT setval('${secuencia}', maximo)
         FROM (SELECT MAX(id) AS maximo FROM ${tabla}) AS filas, ${secuencia} AS secuencia
        WHERE maximo > secuencia.last_value`
    )
  }
}
