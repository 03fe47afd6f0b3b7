import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { tomarTablas } from '#database/adopcion/tomar_tablas'
import type { Cuenta } from '#database/cuentas/cuenta'

/**
 * Deja en una cuenta lo que dan las filas. En PostgreSQL nadie escribe mientras tanto: una fila confirmada en el
 * medio se contaría dos veces o ninguna.
 */
export async function recontar(trx: QueryClientContract, cuenta: Cuenta) {
  const { destino, columna, clase, tablas } = cuenta
  const esPostgres = trx.dialect.name === 'postgres'
  if (esPostgres) {
    await tomarTablas(trx, Object.keys(tablas), 'SHARE ROW EXCLUSIVE')
  }
  await trx.rawQuery(`DELETE FROM ${destino}`)
  const suya = esPostgres ? clase.postgres('fila') : clase.sqlite('fila')
  for (const tabla of Object.keys(tablas)) {
    await trx.rawQuery(`
      INSERT INTO ${destino} (hecho, ${columna}, parte, cantidad)
      SELECT '${tabla}', ${suya}, 0, COUNT(*) FROM ${tabla} AS fila
      WHERE ${suya} IS NOT NULL GROUP BY 2`)
  }
}
