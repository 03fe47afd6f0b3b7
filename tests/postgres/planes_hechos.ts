import type pg from 'pg'

/** Ajustes con los que PostgreSQL anota el plan de todo lo que hace, también lo de los disparadores. */
export const CON_PLANES = {
  'shared_preload_libraries': 'pg_stat_statements,auto_explain',
  'compute_query_id': 'on',
  'pg_stat_statements.track': 'all',
  'auto_explain.log_min_duration': '0',
  'auto_explain.log_analyze': 'on',
  'auto_explain.log_timing': 'off',
  'auto_explain.log_nested_statements': 'on',
  'auto_explain.log_verbose': 'on',
  'auto_explain.log_format': 'json',
  'logging_collector': 'on',
  'log_destination': 'jsonlog',
  'log_rotation_size': '0',
}

type Paso = {
  'Node Type': string
  'Relation Name'?: string
  'Actual Loops'?: number
  'Plans'?: Paso[]
}

/** Una sentencia como se la hizo: cuál es para `pg_stat_statements`, y qué tablas leyó de verdad. */
export type PlanHecho = { id: string; sql: string; leidas: string[] }

let marcas = 0

/** Los planes de lo que pasa mientras corre `accion`, sin importar quién se lo pida a la base. */
export async function planesHechos(
  vigia: pg.Client,
  accion: () => Promise<unknown>
): Promise<PlanHecho[]> {
  const desde = await marcar(vigia)
  await accion()
  const hasta = await marcar(vigia)
  for (;;) {
    const { rows } = await vigia.query(
      `SELECT pg_read_file(pg_current_logfile('jsonlog')) AS registro`
    )
    const mensajes = rows[0].registro.trim().split('\n').map(mensajeDe)
    const lugares = [mensajes.indexOf(desde), mensajes.indexOf(hasta)] as const
    // Lo que escribió antes que la marca está antes: cuando está la última, está todo.
    if (lugares[1] !== -1) {
      return mensajes.slice(...lugares).flatMap(leerPlan)
    }
  }
}

async function marcar(vigia: pg.Client): Promise<string> {
  const marca = `marca ${++marcas}`
  await vigia.query(`DO $$ BEGIN RAISE LOG '${marca}'; END $$`)
  return marca
}

function mensajeDe(linea: string): string {
  // La última puede estar a medio escribir.
  const { message }: { message?: string } = linea.endsWith('}') ? JSON.parse(linea) : {}
  return message ?? ''
}

function leerPlan(mensaje: string): PlanHecho[] {
  const texto = /^duration: .* plan:\n(.*)$/s.exec(mensaje)?.[1]
  // De 64 bits: como número perdería los últimos dígitos.
  const id = /"Query Identifier": (-?\d+)/.exec(mensaje)?.[1]
  if (texto === undefined || id === undefined) {
    return []
  }
  const { 'Plan': plan, 'Query Text': sql }: { 'Plan': Paso; 'Query Text': string } =
    JSON.parse(texto)
  const leidas = aplanar(plan)
    .filter((paso) => paso['Node Type'].includes('Scan') && (paso['Actual Loops'] ?? 0) > 0)
    .flatMap((paso) => paso['Relation Name'] ?? [])
  return [{ id, sql, leidas: [...new Set(leidas)] }]
}

const aplanar = (paso: Paso): Paso[] => [paso, ...(paso.Plans ?? []).flatMap(aplanar)]
