import db from '@adonisjs/lucid/services/db'
import { enTransaccion } from '#base/en_transaccion'
import { CLASIFICACION } from '#database/adopcion/clasificacion'
import { Impedimento } from '#base/impedimento'
import { tablasQueEstan } from '#database/adopcion/tablas'

/** Las solicitudes se miran contra los contactos, y la tabla puede no estar. */
const SIN_CONTACTOS =
  'WITH contacto AS (SELECT 0 AS id, 0 AS usuario_1, 0 AS usuario_2 WHERE false)'

/**
 * Cuántas filas tiene cada tabla del servidor anterior y cuántas descartaría la adopción, por motivo.
 * Solo lee, y todo en un mismo instante: el servidor anterior puede seguir andando.
 *
 * @throws Impedimento si no es PostgreSQL, o si alguna tabla es de un dueño ajeno
 */
export async function simularAdopcion() {
  if (db.connection().dialect.name !== 'postgres') {
    throw new Impedimento('Solo se adoptan bases de PostgreSQL.')
  }
  return enTransaccion(
    async (trx) => {
      await trx.rawQuery('SET TRANSACTION READ ONLY')
      const tablas = []
      const estan = await tablasQueEstan(trx)
      for (const tabla of estan) {
        const { rows: conteo } = await trx.rawQuery(`SELECT COUNT(*)::int AS filas FROM ${tabla}`)
        const { rows: descartes } = await trx.rawQuery(`
          ${estan.includes('contacto') ? '' : SIN_CONTACTOS}
          SELECT motivo, COUNT(*)::int AS cantidad FROM (${CLASIFICACION[tabla]}) AS clasificadas
          WHERE motivo IS NOT NULL GROUP BY motivo ORDER BY motivo`)
        tablas.push({
          tabla,
          filas: Number(conteo[0].filas),
          descartes: descartes as { motivo: string; cantidad: number }[],
        })
      }
      return tablas
    },
    { isolationLevel: 'repeatable read' }
  )
}
