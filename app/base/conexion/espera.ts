import { setTimeout as esperar } from 'node:timers/promises'
import pg from 'pg'
import type { Database } from '@adonisjs/lucid/database'
import { configuracionDe } from '#base/conexion/configuracion'

type Espera = {
  db: Database
  limiteMs: number
  /** Se llama cada vez que la base no contesta por un motivo distinto al anterior. */
  alFallar: (motivo: string) => void
  /** Deja de esperar cuando se aborta. */
  signal: AbortSignal
}

const INTENTO_MS = 5_000
const PAUSA_MS = 500

/**
 * Espera a que PostgreSQL acepte la conexión que se va a usar, con su clave y su cifrado: un puerto
 * abierto no alcanza, porque la base puede estar arrancando. A un archivo no hay que esperarlo.
 *
 * @returns si la base contestó; es falso cuando se abortó
 * @throws Error con el último motivo si se acaba el tiempo
 */
export async function esperarBase({ db, limiteMs, alFallar, signal }: Espera): Promise<boolean> {
  const limite = performance.now() + limiteMs
  let anterior: string | undefined
  while (!signal.aborted) {
    const motivo = await probarConexion(db)
    if (motivo === undefined) {
      return true
    }
    if (performance.now() >= limite) {
      throw new Error(`La base no contestó en ${limiteMs / 1_000} segundos: ${motivo}`)
    }
    if (motivo !== anterior) {
      alFallar(motivo)
    }
    anterior = motivo
    await esperar(PAUSA_MS, undefined, { signal }).catch(() => undefined)
  }
  return false
}

/** Por qué no se puede usar la base, si no se puede. */
async function probarConexion(db: Database): Promise<string | undefined> {
  const conexion = configuracionDe(db)
  if (conexion?.client !== 'pg' || typeof conexion.connection !== 'object') {
    return undefined
  }
  try {
    // Preguntar si ofrece TLS ya es hablarle.
    await probarCon(await conexion.connection)
    return undefined
  } catch (error) {
    return explicar(error)
  }
}

async function probarCon(conexion: pg.ClientConfig) {
  const cliente = new pg.Client({ ...conexion, connectionTimeoutMillis: INTENTO_MS })
  // Si el servidor corta después de aceptar, `pg` lo avisa acá además de fallar la consulta.
  cliente.on('error', () => undefined)
  try {
    await cliente.connect()
    await cliente.query('SELECT 1')
  } finally {
    await cliente.end().catch(() => undefined)
  }
}

/** Con dos direcciones para un nombre, Node junta los dos errores en uno sin mensaje. */
function explicar(error: unknown): string {
  const primero = error instanceof AggregateError ? error.errors[0] : error
  return primero instanceof Error ? primero.message : String(primero)
}
