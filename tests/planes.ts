import db from '@adonisjs/lucid/services/db'

/** Lo que cuesta una sentencia según la base: qué tablas recorre enteras y, donde lo dice, cuántas filas lee. */
export type Plan = { sql: string; recorre: string[]; pasos: string; filas: number }

type Consulta = { sql: string; bindings?: unknown[] }

type DePostgres = { query(sql: string, valores: unknown[]): Promise<{ rows: object[] }> }
type DeSqlite = { prepare(sql: string): { all(...valores: unknown[]): { detail: string }[] } }

/**
 * Los planes de las sentencias que manda `accion`, con los valores que manda, tal como los haría la base con las
 * filas que deje `llenar`. PostgreSQL además las corre de nuevo, y las deshace.
 */
export async function planesDe(
  accion: () => Promise<unknown>,
  llenar: () => Promise<unknown> = async () => {}
): Promise<Plan[]> {
  const cliente = db.connection().getWriteClient()
  const consultas: Consulta[] = []
  const anotar = ({ sql, bindings = [] }: Consulta) => {
    if (/^\s*(select|update|delete|insert|with)\b/i.test(sql)) {
      consultas.push({ sql, bindings: cliente.client.prepBindings(bindings) })
    }
  }
  cliente.on('query', anotar)
  try {
    await accion()
  } finally {
    cliente.removeListener('query', anotar)
  }
  await llenar()
  const conexion: unknown = await cliente.client.acquireConnection()
  const explicar = db.connection().dialect.name === 'postgres' ? enPostgres : enSqlite
  try {
    const planes: Plan[] = []
    for (const consulta of consultas) {
      planes.push(await explicar(conexion, consulta))
    }
    return planes
  } finally {
    await cliente.client.releaseConnection(conexion)
  }
}

type Paso = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows'?: number
  'Actual Loops'?: number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  'Plans'?: Paso[]
}

async function enPostgres(conexion: unknown, { sql, bindings = [] }: Consulta): Promise<Plan> {
  const cliente = conexion as DePostgres
  await cliente.query('BEGIN', [])
  try {
    const { rows } = await cliente.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, bindings)
    const [{ 'QUERY PLAN': planes }] = rows as [{ 'QUERY PLAN': [{ Plan: Paso }] }]
    const pasos = aplanar(planes[0].Plan).filter((paso) => paso['Node Type'].includes('Scan'))
    return {
      sql,
      recorre: pasos
        .filter((paso) => paso['Node Type'] === 'Seq Scan')
        .map((paso) => paso['Relation Name'] ?? ''),
      pasos: pasos.map((paso) => `${paso['Node Type']} ${paso['Index Name'] ?? ''}`).join('\n'),
      filas: pasos.reduce((suma, paso) => suma + leidas(paso), 0),
    }
  } finally {
    await cliente.query('ROLLBACK', [])
  }
}

const aplanar = (paso: Paso): Paso[] => [paso, ...(paso.Plans ?? []).flatMap(aplanar)]

const leidas = (paso: Paso) =>
  ((paso['Actual Rows'] ?? 0) +
    (paso['Rows Removed by Filter'] ?? 0) +
    (paso['Rows Removed by Index Recheck'] ?? 0)) *
  (paso['Actual Loops'] ?? 0)

/** No dice cuántas filas lee. */
async function enSqlite(conexion: unknown, { sql, bindings = [] }: Consulta): Promise<Plan> {
  const pasos = (conexion as DeSqlite)
    .prepare(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...bindings.map((valor) => (typeof valor === 'boolean' ? Number(valor) : valor)))
    .map(({ detail }) => detail)
  return {
    sql,
    recorre: pasos.flatMap((paso) => /^SCAN (\w+)/.exec(paso)?.[1] ?? []),
    pasos: pasos.join('\n'),
    filas: 0,
  }
}
