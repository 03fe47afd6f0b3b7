import { dirname, resolve } from 'node:path'
import { crearCarpeta } from '#base/crear_carpeta'
import replicasConfig from '#config/replicas'
import env from '#start/env'
import { esComando } from '#start/proceso'
import { Impedimento } from '#base/impedimento'
import { prepararSqlite } from '#base/conexion/sqlite'
import type { ConexionDePostgres } from '#base/conexion/url'
import app from '@adonisjs/core/services/app'
import { defineConfig } from '@adonisjs/lucid'
import type { SqliteConfig } from '@adonisjs/lucid/types/database'

const base = env.get('DATABASE_URL')

/** La de este proceso, ya leída. */
export const baseElegida = base

/** Dónde puede estar PostgreSQL, para preguntarle sin gastar una conexión. */
export const lugaresDeLaBase = base.tipo === 'postgres' ? base.lugares : []

/** El archivo de SQLite, si es uno y no está en memoria. */
export const archivoDeLaBase =
  base.tipo === 'sqlite' && base.archivo !== ':memory:' ? base.archivo : undefined

const atiende = !esComando(app)
const CONEXIONES = env.get('DATABASE_POOL_MAX')

/*
| Cuántas transacciones puede haber a la vez: unas conexiones quedan siempre para leer. Un comando no le
| quita el lugar a nadie, y SQLite tiene una sola conexión.
*/
export const turnosDeEscritura =
  base.tipo === 'postgres' && atiende && CONEXIONES > 1
    ? { cupo: CONEXIONES - Math.ceil(CONEXIONES / 4), esperaMs: 1_500 }
    : undefined

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
const ESPERA_DE_SQLITE_MS = atiende ? 10 : 3_000

/*
| Un solo escritor a la vez es como trabaja SQLite: una conexión, que además es lo que mantiene viva
| a una base en memoria.
*/
function sqlite(archivo: string): SqliteConfig {
  const enMemoria = archivo === ':memory:'
  const filename = enMemoria ? archivo : resolve(archivo)
  if (!enMemoria) {
    prepararCarpeta(dirname(filename))
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

function prepararCarpeta(carpeta: string) {
  try {
    crearCarpeta(carpeta)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new Impedimento(
      `DATABASE_URL: no se puede crear la carpeta del archivo de la base (${code}).`
    )
  }
}

/*
| Un pedido no espera a una base que no está: se le contesta 503 antes de los dos segundos, y lo que espera
| adentro de PostgreSQL también tiene límite. Un comando, en cambio, puede esperar a que haya lugar, y sus
| consultas pueden ser larguísimas: una adopción no se corta por eso.
*/
const SENTENCIA_MS = env.get('DATABASE_SENTENCIA_MS')

const DE_SERVIDOR = {
  aplicacion: 'chotuve-app-server',
  esperaMs: 1_500,
  sondeoMs: 400,
  // PostgreSQL corta antes; esto es para cuando no lo hace.
  maximoMs: Math.max(20_000, SENTENCIA_MS + 5_000),
  aguante: {
    sentenciaMs: SENTENCIA_MS || undefined,
    bloqueoMs: env.get('DATABASE_BLOQUEO_MS') || undefined,
    ociosaMs: env.get('DATABASE_OCIOSA_MS') || undefined,
    mandaElRol: false,
  },
}

const DE_CONSOLA = {
  aplicacion: 'chotuve-consola',
  esperaMs: 60_000,
  // Lo que corre un comando puede tener a PostgreSQL tan atareado que tarde en atender a otro.
  sondeoMs: 15_000,
  maximoMs: Number.POSITIVE_INFINITY,
  aguante: { sentenciaMs: 0, bloqueoMs: 60_000, ociosaMs: 600_000, mandaElRol: true },
}

/** Lo de PostgreSQL se carga donde se lo usa. */
async function postgres(lugar: ConexionDePostgres) {
  const { postgres: conexionDe } = await import('#base/conexion/postgres')
  return {
    ...comun,
    ...conexionDe(lugar, {
      ...(atiende ? DE_SERVIDOR : DE_CONSOLA),
      conexiones: CONEXIONES,
      preparacion: env.get('DATABASE_PREPARADAS'),
      vidaMs: env.get('DATABASE_VIDA_S') * 1_000,
    }),
  }
}

/** Cada una se abre cuando alguien lee por ella. */
const replicas = await Promise.all(
  replicasConfig.replicas.map(async ({ conexion, lugar }) => [conexion, await postgres(lugar)])
)

export default defineConfig({
  connection: 'principal',
  connections: {
    principal: base.tipo === 'sqlite' ? sqlite(base.archivo) : await postgres(base),
    ...Object.fromEntries(replicas),
  },
})
