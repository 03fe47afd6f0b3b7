import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import env from '#start/env'
import { prepararSqlite } from '#database/conexion/sqlite'
import { conTls } from '#database/conexion/tls'
import { vigilar } from '#database/conexion/vigilancia'
import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/lucid'
import type { PostgreConfig, SqliteConfig } from '@adonisjs/lucid/types/database'

const base = env.get('DATABASE_URL')

/** Dónde está PostgreSQL, para preguntarle sin gastar una conexión. */
export const lugarDeLaBase =
  base.tipo === 'postgres' ? { host: base.host, port: base.port } : undefined

const comun = {
  migrations: {
    naturalSort: true,
    paths: ['database/migrations'],
    disableRollbacksInProduction: false,
  },
  schemaGeneration: { enabled: false },
  // Los mensajes de error llevan la consulta sin sus valores: van al registro, y son textos de alguien.
  compileSqlOnError: false,
}

// La espera de SQLite detiene el proceso entero; un comando no tiene a quién atender mientras tanto.
const ESPERA_DE_SQLITE_MS = app.getEnvironment() === 'console' ? 10_000 : 100

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
    pool: {
      min: 1,
      max: 1,
      idleTimeoutMillis: 2_147_483_647,
      afterCreate: prepararSqlite(ESPERA_DE_SQLITE_MS),
    },
  }
}

/*
| Un pedido no espera a una base que no está: se le contesta 503 antes de los dos segundos. Un comando,
| en cambio, puede esperar a que haya lugar, y sus consultas pueden ser larguísimas.
*/
const atiende = app.getEnvironment() !== 'console'
const ESPERA_MS = atiende ? 1_500 : 60_000

function postgres(conexion: Extract<typeof base, { tipo: 'postgres' }>): PostgreConfig {
  const { host, port, user, password, database, tls } = conexion
  return {
    ...comun,
    client: 'pg',
    connection: conTls(
      {
        host,
        port,
        user,
        password,
        database,
        connectionTimeoutMillis: ESPERA_MS,
        keepAlive: true,
        keepAliveInitialDelayMillis: 10_000,
      },
      tls
    ),
    pool: {
      min: 0,
      max: env.get('DATABASE_POOL_MAX'),
      acquireTimeoutMillis: ESPERA_MS,
      createTimeoutMillis: ESPERA_MS,
      afterCreate: vigilar({
        host,
        port,
        sospechaMs: 1_000,
        sondeoMs: 400,
        maximoMs: atiende ? 20_000 : Number.POSITIVE_INFINITY,
      }),
    },
  }
}

export default defineConfig({
  connection: 'principal',
  connections: {
    principal: base.tipo === 'sqlite' ? sqlite(base.archivo) : postgres(base),
  },
})
