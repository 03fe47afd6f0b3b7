import db from '@adonisjs/lucid/services/db'
import { CLASIFICACION } from '#database/adopcion/clasificacion'
import { tablasQueEstan } from '#database/adopcion/tablas'

/**
 * Cuántas filas tiene cada tabla del servidor anterior y cuántas descartaría la adopción, por motivo.
 * Solo lee, y todo en un mismo instante: el servidor anterior puede seguir andando.
 *
 * @throws Error si no es PostgreSQL, o si alguna tabla es de un dueño ajeno
 */
export async function simularAdopcion() {
  if (db.connection().dialect.name !== 'postgres') {
    throw new Error('Solo se adoptan bases de PostgreSQL.')
  }
  return db.transaction(
    async (trx) => {
      await trx.rawQuery('SET TRANSACTION READ ONLY')
      const tablas = []
      for (const tabla of await tablasQueEstan(trx)) {
        const { rows: conteo } = await trx.rawQuery(`SELECT COUNT(*)::int AS filas FROM ${tabla}`)
        const { rows: descartes } = await trx.rawQuery(`
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
