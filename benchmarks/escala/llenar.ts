import pg from 'pg'
import { POR_DIA } from '../../database/cuentas/por_dia.ts'
import { POR_ESTADO } from '../../database/cuentas/por_estado.ts'
import { filasDe, type Tamanio } from './filas.ts'

/**
 * Llena una base recién migrada con todas las filas que se quieran, en minutos: PostgreSQL las inventa él mismo, sin
 * índices ni disparadores, y después se los ponen y se cuenta lo que hay.
 */
export async function llenar(url: string, tamanio: Tamanio) {
  const cliente = new pg.Client({ connectionString: url })
  await cliente.connect()
  try {
    await cliente.query('BEGIN')
    for (const [tabla, filas] of Object.entries(filasDe(tamanio))) {
      await sinIndices(cliente, tabla, filas)
    }
    for (const sentencia of [...CUENTAS, ULTIMOS, CONTADORES]) {
      await cliente.query(sentencia)
    }
    await cliente.query('COMMIT')
    await cliente.query('VACUUM ANALYZE')
    await cliente.query('CHECKPOINT')
  } finally {
    await cliente.end()
  }
}

async function sinIndices(cliente: pg.Client, tabla: string, filas: string[]) {
  const { rows: indices } = await cliente.query<{ indexname: string; indexdef: string }>(
    `SELECT indexname, indexdef FROM pg_indexes WHERE tablename = $1 AND schemaname = 'public'
       AND indexname NOT IN (SELECT conname FROM pg_constraint)`,
    [tabla]
  )
  for (const { indexname } of indices) {
    await cliente.query(`DROP INDEX ${indexname}`)
  }
  await cliente.query(`ALTER TABLE ${tabla} DISABLE TRIGGER USER`)
  for (const una of filas) {
    await cliente.query(una)
  }
  await cliente.query(`ALTER TABLE ${tabla} ENABLE TRIGGER USER`)
  for (const { indexdef } of indices) {
    await cliente.query(indexdef)
  }
}

/** Como las dejan los disparadores y, después, quien junta los días que ya pasaron. */
const CUENTAS = [POR_DIA, POR_ESTADO].flatMap(({ destino, columna, clase, tablas }) =>
  Object.keys(tablas).map(
    (tabla) =>
      `INSERT INTO ${destino} (hecho, ${columna}, parte, cantidad)
       SELECT '${tabla}', ${clase.postgres('fila')}, 0, COUNT(*) FROM ${tabla} AS fila
       WHERE ${clase.postgres('fila')} IS NOT NULL GROUP BY 2`
  )
)

const ULTIMOS = `
  INSERT INTO ultimo_mensaje (menor, mayor, mensaje)
  SELECT LEAST(emisor, destinatario), GREATEST(emisor, destinatario), MAX(id)
  FROM mensaje GROUP BY 1, 2`

const CONTADORES = `
  INSERT INTO contador_video (video, comentarios, me_gusta, no_me_gusta)
  SELECT video, SUM(c), SUM(m), SUM(n) FROM (
    SELECT video, COUNT(*) AS c, 0 AS m, 0 AS n FROM comentario GROUP BY 1
    UNION ALL
    SELECT video, 0, COUNT(*) FILTER (WHERE tipo = 'ME_GUSTA'),
      COUNT(*) FILTER (WHERE tipo = 'NO_ME_GUSTA') FROM reaccion GROUP BY 1
  ) AS filas GROUP BY 1`
