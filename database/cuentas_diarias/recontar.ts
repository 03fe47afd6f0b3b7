import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { tomarTablas } from '#database/adopcion/tomar_tablas'
import { DIA, HECHOS, type Hecho } from '#database/cuentas_diarias/hechos'

/** En el orden en que las bloquean las demás transacciones. */
const TABLAS: Hecho[] = ['reaccion', 'comentario', 'contacto']

/**
 * Deja en `cantidad_diaria` lo que dan las filas. En PostgreSQL nadie escribe mientras tanto: una fila
 * confirmada en el medio se contaría dos veces o ninguna.
 */
export async function recontarDias(trx: QueryClientContract) {
  const esPostgres = trx.dialect.name === 'postgres'
  if (esPostgres) {
    await tomarTablas(trx, TABLAS, 'SHARE ROW EXCLUSIVE')
  }
  await trx.rawQuery('DELETE FROM cantidad_diaria')
  const dia = esPostgres ? DIA.postgres('fecha') : DIA.sqlite('fecha')
  for (const tabla of Object.keys(HECHOS)) {
    await trx.rawQuery(`
      INSERT INTO cantidad_diaria (hecho, dia, parte, cantidad)
      SELECT '${tabla}', ${dia}, 0, COUNT(*) FROM ${tabla} GROUP BY ${dia}`)
  }
}
