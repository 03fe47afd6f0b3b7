import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import env from '#start/env'
import { prepararSqlite } from '#database/conexion/sqlite'
import { negociarTls } from '#database/conexion/tls'
import { defineConfig } from '@adonisjs/lucid'
import type { PostgreConfig, SqliteConfig } from '@adonisjs/lucid/types/database'

const base = env.get('DATABASE_URL')

const comun = {
  migrations: {
    naturalSort: true,
    paths: ['database/migrations'],
    disableRollbacksInProduction: false,
  },
  schemaGeneration: { enabled: false },
}

/*
| Un solo escritor a la vez es como trabaja SQLite: una conexión, que además es lo que mantiene viva
| a una base en memoria.
*/
function sqlite(archivo: string): SqliteConfig {
  const enMemoria = archivo === ':memory:'
  const filename = enMemoria ? archivo : resolve(archivo)
  if (!enMemoria) {
    mkdirSync(dirname(filename), { recursive: true })
  }
  return {
    ...comun,
    client: 'better-sqlite3',
    connection: { filename },
    useNullAsDefault: true,
    pool: { min: 1, max: 1, idleTimeoutMillis: 2_147_483_647, afterCreate: prepararSqlite },
  }
}

async function postgres(
  conexion: Extract<typeof base, { tipo: 'postgres' }>
): Promise<PostgreConfig> {
  const { host, port, user, password, database } = conexion
  return {
    ...comun,
    client: 'pg',
    connection: { host, port, user, password, database, ssl: await negociarTls(conexion) },
    pool: { min: 0, max: env.get('DATABASE_POOL_MAX') },
  }
}

export default defineConfig({
  connection: 'principal',
  connections: {
    principal: base.tipo === 'sqlite' ? sqlite(base.archivo) : await postgres(base),
  },
})
