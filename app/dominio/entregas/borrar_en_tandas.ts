import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'
import { enTransaccion } from '#base/en_transaccion'

/** Cuántas filas se borran por transacción: quien escribe en la tabla espera a lo sumo a una. */
const TANDA = 1_000

/** La llave de la depuración en PostgreSQL; la de las migraciones es 1. */
const LLAVE = 2

export type Borrado = {
  tabla: string
  /** Las columnas que nombran a una fila. */
  clave: string[]
  /** Cuáles se borran. */
  donde: (consulta: DatabaseQueryBuilderContract) => DatabaseQueryBuilderContract
}

/**
 * Borra de a tandas, cada una en su transacción. Si otro servidor está borrando se lo deja a él: el candado es de
 * la transacción, así que se suelta solo. SQLite tiene un solo escritor.
 *
 * @returns cuántas borró
 */
export async function borrarEnTandas(borrado: Borrado): Promise<number> {
  let borradas = 0
  for (;;) {
    const tanda = await enTransaccion((trx) => borrarTanda(borrado, trx))
    borradas += tanda
    if (tanda < TANDA) {
      return borradas
    }
  }
}

async function borrarTanda(
  { tabla, clave, donde }: Borrado,
  trx: TransactionClientContract
): Promise<number> {
  if (!(await tomarTurno(trx))) {
    return 0
  }
  const algunas = donde(trx.from(tabla)).select(clave).limit(TANDA)
  // La condición va también afuera: lo que otro cambió mientras tanto ya no se borra.
  const borradas: unknown = await donde(trx.from(tabla)).whereIn(clave, algunas).delete()
  return Number(Array.isArray(borradas) ? borradas[0] : borradas)
}

async function tomarTurno(trx: TransactionClientContract): Promise<boolean> {
  if (trx.dialect.name !== 'postgres') {
    return true
  }
  const { rows } = await trx.rawQuery<{ rows: { tomado: boolean }[] }>(
    'SELECT pg_try_advisory_xact_lock(?) AS tomado',
    [LLAVE]
  )
  return rows[0]?.tomado ?? false
}
