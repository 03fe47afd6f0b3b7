import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { QuienSeVa } from '#bajas/pasos'

/** Cuántas filas se tocan por transacción: quien escribe en ellas espera a lo sumo a una tanda. */
export const TANDA = 200

/** Cómo se olvida lo que una tabla tiene de alguien: de a tandas, hasta que una no encuentra nada. */
export type Olvido = {
  tabla: string
  /** @returns cuántas filas tocó */
  tanda(quien: QuienSeVa, trx: TransactionClientContract): Promise<number>
}

/** Borra las filas de una tabla en que alguna de esas columnas es la persona. */
export function borrarPorColumnas(tabla: string, columnas: string[]): Olvido {
  return {
    tabla,
    async tanda({ usuario }, trx) {
      let borradas = 0
      for (const columna of columnas) {
        borradas += await borrar(tabla, columna, usuario, trx)
      }
      return borradas
    },
  }
}

/** Lo que es de otro: en lugar de la persona queda su seudónimo. */
export function dejarSeudonimo(tabla: string, columna: string): Olvido {
  return {
    tabla,
    async tanda({ usuario, seudonimo }, trx) {
      const algunas = trx
        .from(tabla)
        .where(columna, usuario)
        .orderBy('id')
        .limit(TANDA)
        .select('id')
      const cambiadas: unknown = await trx
        .from(tabla)
        .whereIn('id', algunas)
        .update({ [columna]: seudonimo })
      return cuantas(cambiadas)
    },
  }
}

/** Lucid dice a veces cuántas filas cambió y a veces una lista con eso. */
export const cuantas = (resultado: unknown): number =>
  Number(Array.isArray(resultado) ? resultado[0] : resultado)

async function borrar(
  tabla: string,
  columna: string,
  usuario: number,
  trx: TransactionClientContract
): Promise<number> {
  const fila = trx.dialect.name === 'postgres' ? 'ctid' : 'rowid'
  const algunas = `SELECT ${fila} FROM ${tabla} WHERE ${columna} = ? LIMIT ${TANDA}`
  const elegidas =
    trx.dialect.name === 'postgres'
      ? `ctid = ANY(ARRAY(${algunas} FOR UPDATE))`
      : `rowid IN (${algunas})`
  const borradas: unknown = await trx
    .from(tabla)
    .whereRaw(elegidas, [usuario])
    // Otra vez: en una tabla repartida, en el mismo lugar de otra partición hay una fila que no es suya.
    .where(columna, usuario)
    .delete()
  return cuantas(borradas)
}
