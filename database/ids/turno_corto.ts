import { setTimeout as esperar } from 'node:timers/promises'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { enTransaccion } from '#base/en_transaccion'
import { Impedimento } from '#base/impedimento'

const INTENTOS = 60
const PAUSA_MS = 1_000

/** `lock_not_available` de PostgreSQL. */
const NO_LLEGO_EL_TURNO = '55P03'

/**
 * Cambia una tabla esperando su turno de a medio segundo: mientras se espera, los que vienen detrás también
 * esperan.
 *
 * @throws Impedimento si en un minuto no llega
 */
export async function conTurnoCorto(
  tabla: string,
  tarea: (trx: TransactionClientContract) => Promise<void>
) {
  for (let intento = 1; ; intento++) {
    try {
      return await enTransaccion(async (trx) => {
        await trx.rawQuery(`SET LOCAL lock_timeout = '500ms'`)
        await trx.rawQuery(`LOCK TABLE ${tabla} IN ACCESS EXCLUSIVE MODE`)
        await tarea(trx)
      })
    } catch (error) {
      const codigo = error instanceof Error && 'code' in error ? error.code : undefined
      if (codigo !== NO_LLEGO_EL_TURNO) {
        throw error
      }
      if (intento === INTENTOS) {
        throw new Impedimento(
          `Otra conexión tiene tomada la tabla ${tabla} y no la suelta (se ve en pg_stat_activity). Lo hecho hasta acá queda: corré de nuevo el comando.`,
          { cause: error }
        )
      }
      await esperar(PAUSA_MS)
    }
  }
}
