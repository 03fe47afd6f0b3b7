import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { asentar } from '#auditoria/asentar'
import { enTransaccion } from '#base/en_transaccion'

/** Cuántas filas se borran por transacción: quien escribe en la tabla espera a lo sumo a una. */
const TANDA = 1_000

/** La llave de la depuración en PostgreSQL; la de las migraciones es 1. */
const LLAVE = 2

/**
 * De qué tabla, y cuáles: una condición de SQL, escrita entera para que sirva su índice, que es por fecha o por la
 * columna que se diga.
 */
export type Borrado = {
  tabla: string
  donde: string
  por?: string
  /** Quién lo pide, para la auditoría; lo que se hace solo no lo pide nadie. */
  quien?: string
}

/**
 * Borra de a tandas, cada una en su transacción. Si otro servidor está borrando se lo deja a él: el candado es de
 * la transacción, así que se suelta solo. SQLite tiene un solo escritor.
 *
 * @returns cuántas borró
 */
export async function borrarEnTandas(borrado: Borrado): Promise<number> {
  const { tabla, quien } = borrado
  let borradas = 0
  for (;;) {
    const tanda = await enTransaccion(async (trx) => {
      const cantidad = await borrarTanda(borrado, trx)
      if (cantidad > 0 && quien !== undefined) {
        await asentar([{ quien, que: 'cola.depurar', antes: { tabla, cantidad } }], trx)
      }
      return cantidad
    })
    borradas += tanda
    if (tanda < TANDA) {
      return borradas
    }
  }
}

/**
 * En PostgreSQL toma las filas antes de borrarlas: lo que otro está cambiando queda para la próxima, y se va derecho
 * a cada una. Afuera la condición va otra vez, porque en una tabla repartida el mismo lugar de otra partición es otra
 * fila; y entre paréntesis y con `IS TRUE`, porque si sirviera para elegir un índice, o sin orden, podía leer en cada
 * tanda todo lo que falta borrar.
 */
async function borrarTanda(
  { tabla, donde, por = 'fecha' }: Borrado,
  trx: TransactionClientContract
): Promise<number> {
  if (!(await tomarTurno(trx))) {
    return 0
  }
  const algunas = (fila: string) =>
    `SELECT ${fila} FROM ${tabla} WHERE ${donde} ORDER BY ${por} LIMIT ${TANDA}`
  const elegidas =
    trx.dialect.name === 'postgres'
      ? `ctid = ANY(ARRAY(${algunas('ctid')} FOR UPDATE SKIP LOCKED)) AND (${donde}) IS TRUE`
      : `rowid IN (${algunas('rowid')})`
  const borradas: unknown = await trx.from(tabla).whereRaw(elegidas).delete()
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
