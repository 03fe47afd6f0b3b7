import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import {
  CLASIFICACION,
  TABLAS_HEREDADAS,
  type TablaHeredada,
} from '#database/adopcion/clasificacion'
import { adelantarSecuencia } from '#database/adopcion/secuencias'
import { tomarTablas } from '#database/adopcion/tomar_tablas'

const OBLIGATORIAS: Record<TablaHeredada, string[]> = {
  reaccion: ['video', 'usuario', 'tipo'],
  comentario: ['video', 'usuario', 'comentario'],
  contacto: ['usuario_1', 'usuario_2'],
  solicitud_contacto: ['usuario_emisor', 'usuario_receptor'],
}

/**
 * Depura en el lugar las tablas del servidor anterior, en PostgreSQL: mueve a `descartado` las filas
 * que no pueden quedar, exige lo obligatorio y deja las secuencias por encima de los ids que hubo. Sobre
 * tablas recién creadas no cambia nada.
 *
 * Va en la misma transacción que las restricciones, con las tablas tomadas: el servidor anterior puede
 * seguir andando, y no alcanza a ensuciar entre la limpieza y la restricción.
 */
export async function adoptarTablas(trx: QueryClientContract) {
  await tomarTablas(trx, TABLAS_HEREDADAS, 'ACCESS EXCLUSIVE')
  for (const tabla of TABLAS_HEREDADAS) {
    // Antes de descartar: tampoco se repite el id de una descartada.
    await adelantarSecuencia(tabla, trx)
    await descartarSobrantes(tabla, trx)
    const exigencias = OBLIGATORIAS[tabla].map((columna) => `ALTER COLUMN ${columna} SET NOT NULL`)
    await trx.rawQuery(`ALTER TABLE ${tabla} ${exigencias.join(', ')}`)
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
