import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { enTransaccion } from '#base/en_transaccion'
import { Impedimento } from '#base/impedimento'

/** Si el rol ya tiene su `lock_timeout`, manda el del rol. */
const ESPERA = '60s'
const INTENTOS = 5

/** Códigos de PostgreSQL: `deadlock_detected` y `lock_not_available`. */
const ABRAZO_MORTAL = '40P01'
const NO_LLEGO_EL_TURNO = '55P03'

/**
 * Prepara una transacción que depura o cuenta tablas que otro puede estar escribiendo. Es lo primero
 * que se hace en ella.
 *
 * Cada sentencia tiene que ver lo confirmado hasta que se tomaron las tablas, y no hasta que empezó la
 * transacción, aunque el rol o la base digan otra cosa; y nada tiene que cortarla por larga.
 */
export async function prepararTransaccion(trx: QueryClientContract) {
  await trx.rawQuery(`
    SET TRANSACTION ISOLATION LEVEL READ COMMITTED;
    SET LOCAL statement_timeout = 0;
    SET LOCAL idle_in_transaction_session_timeout = 0`)
}

/**
 * Toma las tablas, en orden, hasta el final de la transacción. Mientras espera su turno los demás
 * esperan detrás: por eso la espera tiene límite.
 *
 * @throws Impedimento que dice quién mirar si el turno no llega
 */
export async function tomarTablas(
  trx: QueryClientContract,
  tablas: readonly string[],
  modo: 'ACCESS EXCLUSIVE' | 'SHARE ROW EXCLUSIVE'
) {
  const tomar = async (punto: QueryClientContract) => {
    await punto.rawQuery(
      `SELECT set_config('lock_timeout', '${ESPERA}', true) WHERE current_setting('lock_timeout') = '0'`
    )
    await punto.rawQuery(`LOCK TABLE ${tablas.join(', ')} IN ${modo} MODE`)
  }
  for (let intento = 1; ; intento++) {
    try {
      // En un punto de retorno: si otro espera por lo ya tomado, volver a él suelta todo.
      return await enTransaccion(tomar, { dentroDe: trx })
    } catch (error) {
      const codigo = error instanceof Error && 'code' in error ? error.code : undefined
      if (codigo === NO_LLEGO_EL_TURNO) {
        throw new Impedimento(
          `Otra conexión tiene tomada alguna de las tablas ${tablas.join(', ')} y no la suelta. No cambió nada: cerrá esa transacción (se ve en pg_stat_activity, por ejemplo «idle in transaction») y migrá de nuevo.`,
          { cause: error }
        )
      }
      if (codigo !== ABRAZO_MORTAL || intento === INTENTOS) {
        throw error
      }
    }
  }
}
