import type pg from 'pg'
import type { PlanHecho } from '#tests/postgres/planes_hechos'

/** Cada tabla repartida y su clave, como la dice PostgreSQL (docs/decisiones/0018). */
export const CLAVES: Record<string, string[]> = {
  reaccion: ['video'],
  comentario: ['video'],
  mensaje: ['LEAST(emisor, destinatario)', 'GREATEST(emisor, destinatario)'],
  notificacion: ['usuario'],
}

const NOMBRA = new RegExp(`\\b(${Object.keys(CLAVES).join('|')})\\b`)

/** Por sentencia, cuántas particiones de una misma tabla llegó a leer en una sola vez; solo las que leyeron varias. */
export function leenVarias(planes: PlanHecho[]): Map<string, number> {
  const varias = new Map<string, number>()
  for (const { sql, leidas } of planes) {
    const porTabla = Object.keys(CLAVES).map(
      (tabla) => leidas.filter((leida) => new RegExp(`^${tabla}_p\\d+$`).test(leida)).length
    )
    const cuantas = Math.max(...porTabla)
    if (cuantas > 1) {
      varias.set(sql, Math.max(cuantas, varias.get(sql) ?? 0))
    }
  }
  return varias
}

/** Las sentencias que recibió la base y nombran una tabla repartida. */
export async function lasQueNombran(vigia: pg.Client): Promise<{ id: string; sql: string }[]> {
  const { rows } = await vigia.query(
    'SELECT queryid::text AS id, query AS sql FROM pg_stat_statements WHERE calls > 0'
  )
  return rows.filter(
    ({ sql }) => NOMBRA.test(sql) && /^\s*(select|insert|update|delete|with)\b/i.test(sql)
  )
}

/** Los índices únicos de las tablas repartidas y de sus particiones a los que les falta la clave. */
export async function unicosSinClave(vigia: pg.Client) {
  const { rows } = await vigia.query(
    `SELECT COALESCE(padre.relname, tabla.relname) AS tabla, indexrelid::regclass::text AS indice,
       ARRAY(SELECT pg_get_indexdef(indexrelid, orden, true)
         FROM generate_series(1, indnkeyatts) AS orden) AS columnas
     FROM pg_index JOIN pg_class AS tabla ON tabla.oid = indrelid
     LEFT JOIN pg_inherits ON inhrelid = indrelid LEFT JOIN pg_class AS padre ON padre.oid = inhparent
     WHERE indisunique AND COALESCE(padre.relname, tabla.relname) = ANY($1)`,
    [Object.keys(CLAVES)]
  )
  const sinClave = rows.filter(({ tabla, columnas }) =>
    CLAVES[tabla]?.some((parte) => !columnas.includes(parte))
  )
  return { sinClave, mirados: rows.length }
}
