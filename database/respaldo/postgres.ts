import type { ConexionDePostgres } from '#base/conexion/url'

/** Cómo se llama acá cada modo de cifrado para las herramientas de PostgreSQL. */
const SSLMODE: Record<ConexionDePostgres['tls'], string> = {
  'no': 'disable',
  'preferir': 'prefer',
  'sin-verificar': 'require',
  'verificar': 'verify-full',
}

/**
 * La línea que respalda una base de PostgreSQL. La clave no va: se la toma de PGPASSWORD o de ~/.pgpass, y así no
 * queda en la historia de la terminal ni en la lista de procesos.
 */
export const lineaDeRespaldo = (base: ConexionDePostgres, archivo: string) =>
  linea('pg_dump', base, ['--format=custom', '--no-owner', `--file=${archivo}`])

/** La que la restaura: en una transacción, así queda lo que había o lo del respaldo. */
export const lineaDeRestauracion = (base: ConexionDePostgres, archivo: string) =>
  linea('pg_restore', base, [
    '--no-owner',
    '--clean',
    '--if-exists',
    '--single-transaction',
    archivo,
  ])

function linea(programa: string, base: ConexionDePostgres, resto: string[]): string {
  const { lugares, user, database, tls } = base
  const destino = [
    `--host=${lugares.map(({ host }) => host).join(',')}`,
    `--port=${lugares.map(({ port }) => port).join(',')}`,
    ...(user ? [`--username=${user}`] : []),
    `--dbname=${database ?? user ?? 'postgres'}`,
  ]
  return [`PGSSLMODE=${SSLMODE[tls]}`, programa, ...[...destino, ...resto].map(citar)].join(' ')
}

/** Para la shell, lo que tenga algo más que letras. */
const citar = (palabra: string) =>
  /^[\w@%+=:,./-]+$/.test(palabra) ? palabra : `'${palabra.replaceAll("'", `'\\''`)}'`
