import { resolve } from 'node:path'
import Database from 'better-sqlite3'
import pg from 'pg'
import databaseConfig from '#config/database'

/** La llave de Lucid para sus migraciones, para excluirse también con quien lo use directamente. */
const LLAVE_DE_MIGRACIONES = 1

/** Cuánto se espera a que el otro termine: una adopción grande lleva minutos. */
const ESPERA_MS = 30 * 60_000

/**
 * Corre `tarea` sin que otro proceso corra la suya sobre la misma base: el segundo espera y después
 * encuentra todo hecho. El candado de Lucid no alcanza: falla en lugar de esperar, y lo toma y lo
 * suelta en conexiones distintas del pool.
 */
export async function conExclusividad<Resultado>(tarea: () => Promise<Resultado>) {
  const conexion = databaseConfig.connections[databaseConfig.connection]
  if (conexion?.client === 'pg') {
    return conCandadoDePostgres(await conexion.connection, tarea)
  }
  if (conexion?.client === 'better-sqlite3') {
    return conCandadoDeArchivo(conexion.connection.filename, tarea)
  }
  throw new Error('La base principal no es PostgreSQL ni SQLite')
}

async function conCandadoDePostgres<Resultado>(
  conexion: pg.ClientConfig | string | undefined,
  tarea: () => Promise<Resultado>
) {
  const cliente = new pg.Client(conexion)
  // Si PostgreSQL se reinicia, falla la migración y lo explica: acá `pg` solo avisa de nuevo.
  cliente.on('error', () => undefined)
  await cliente.connect()
  try {
    // Lo que el rol diga sobre cuánto puede tardar una sentencia no es para esto.
    await cliente.query('SET statement_timeout = 0; SET lock_timeout = 0')
    await cliente.query('SELECT pg_advisory_lock($1)', [LLAVE_DE_MIGRACIONES])
    return await tarea()
  } finally {
    await cliente.end()
  }
}

/**
 * Un archivo SQLite al lado de la base hace de candado: lo sostiene el sistema operativo, así que se
 * suelta solo si el proceso muere.
 */
async function conCandadoDeArchivo<Resultado>(archivo: string, tarea: () => Promise<Resultado>) {
  if (archivo === ':memory:') {
    return tarea()
  }
  const candado = new Database(`${resolve(archivo)}.candado`, { timeout: ESPERA_MS })
  try {
    candado.exec('BEGIN EXCLUSIVE')
    return await tarea()
  } finally {
    candado.close()
  }
}
