import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/**
 * Las tablas cuyo id solo crece: una reacción que se alterna gasta uno cada vez. Los de los contactos y las
 * solicitudes no llegan: son a lo sumo unos pocos por par de personas, y el contrato no admite más (§1).
 */
export const TABLAS_QUE_CRECEN = [
  'reaccion',
  'comentario',
  'solicitud_reciente',
  'mensaje',
  'notificacion',
  'regla_version',
] as const

export type TablaQueCrece = (typeof TABLAS_QUE_CRECEN)[number]

/** La columna que se prepara al lado del id, y que después toma su nombre. */
export const NUEVA = 'id_nuevo'

/** Cómo se llama, mientras tanto, el índice que va a reemplazar a otro. */
export const reemplazoDe = (indice: string) => `${indice}_nuevo`

/** Un índice que lleva el id. */
export type IndiceConId = { nombre: string; definicion: string; primario: boolean }

/** De qué tipo es el id de una tabla; nada si no está. */
export async function tipoDelId(tabla: string, cliente: QueryClientContract) {
  const { rows } = await cliente.rawQuery(
    `SELECT atttypid::regtype::text AS tipo FROM pg_attribute
      WHERE attrelid = to_regclass(?) AND attname = 'id' AND NOT attisdropped`,
    [tabla]
  )
  return rows[0]?.tipo as string | undefined
}

export async function indicesConId(
  tabla: string,
  cliente: QueryClientContract
): Promise<IndiceConId[]> {
  const { rows } = await cliente.rawQuery(
    `SELECT relname AS nombre, pg_get_indexdef(indexrelid) AS definicion, indisprimary AS primario
       FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
       JOIN pg_attribute ON attrelid = indrelid AND attname = 'id'
      WHERE indrelid = ?::regclass AND attnum = ANY (indkey) ORDER BY relname`,
    [tabla]
  )
  return rows
}

/** Si al lado del id está todo lo que hace falta para cambiarlo sin recorrer la tabla. */
export async function estaPreparada(tabla: string, cliente: QueryClientContract): Promise<boolean> {
  const indices = await indicesConId(tabla, cliente)
  const { rows } = await cliente.rawQuery(
    `SELECT EXISTS (
       SELECT 1 FROM pg_constraint WHERE conrelid = ?::regclass AND conname = ? AND convalidated
     ) AND NOT EXISTS (
       SELECT 1 FROM unnest(?::text[]) AS nombre
       LEFT JOIN pg_index ON indexrelid = to_regclass(nombre) AND indisvalid WHERE indexrelid IS NULL
     ) AS preparada`,
    [tabla, puestaDe(tabla), indices.map(({ nombre }) => reemplazoDe(nombre))]
  )
  return rows[0].preparada
}

/** La restricción que dice que la columna nueva está en todas las filas. */
export const puestaDe = (tabla: string) => `${tabla}_${NUEVA}_puesto`

/** El disparador, y su función, que copia el id en las filas que se escriben mientras tanto. */
export const copiaDe = (tabla: string) => `copiar_id_de_${tabla}`
