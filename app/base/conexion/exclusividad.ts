import { resolve } from 'node:path'
import { setTimeout as esperar } from 'node:timers/promises'
import type { Database } from '@adonisjs/lucid/database'
import { Impedimento } from '#base/impedimento'
import type { Candado } from '#base/conexion/candado'
import { candadoDeArchivo } from '#base/conexion/candado_de_archivo'
import { candadoDePostgres } from '#base/conexion/candado_de_postgres'
import { configuracionDe } from '#base/conexion/configuracion'

/** Cuánto se espera a que otro termine, y con quién se habla mientras. */
export type Espera = {
  limiteMs: number
  avisar: (linea: string) => void
  /** Deja de esperar cuando se aborta. */
  signal: AbortSignal
}

const PAUSA_MS = 250

/**
 * Corre `tarea` sin que otro proceso corra la suya sobre la misma base: el segundo espera y después
 * encuentra todo hecho. El candado de Lucid no alcanza: falla en lugar de esperar, y lo toma y lo
 * suelta en conexiones distintas del pool.
 *
 * @throws Impedimento que dice a quién se esperaba, si no llega el turno o se deja de esperar
 */
export async function conExclusividad<Resultado>(
  db: Database,
  tarea: () => Promise<Resultado>,
  espera: Espera
) {
  const candado = candadoDe(db)
  try {
    await esperarTurno(candado, espera)
    return await tarea()
  } finally {
    await candado.soltar()
  }
}

async function esperarTurno(candado: Candado, { limiteMs, avisar, signal }: Espera) {
  const limite = performance.now() + limiteMs
  let avisado: string | undefined
  for (let quien = await candado.tomar(); quien !== undefined; quien = await candado.tomar()) {
    if (signal.aborted) {
      throw new Impedimento(`Se dejó de esperar a ${quien}. No cambió nada.`)
    }
    if (performance.now() >= limite) {
      throw new Impedimento(
        `Otro está migrando esta base y no terminó en ${limiteMs / 1_000} segundos: ${quien}. No cambió nada: probá de nuevo cuando termine, o con un DATABASE_ESPERA_S mayor.`
      )
    }
    if (quien !== avisado) {
      avisar(`Otro está migrando esta base: espero hasta ${limiteMs / 1_000} segundos a ${quien}`)
      avisado = quien
    }
    await esperar(PAUSA_MS, undefined, { signal }).catch(() => undefined)
  }
}

function candadoDe(db: Database): Candado {
  const conexion = configuracionDe(db)
  if (conexion?.client === 'pg') {
    return candadoDePostgres(conexion.connection)
  }
  if (conexion?.client === 'better-sqlite3') {
    const archivo = conexion.connection.filename
    return archivo === ':memory:' ? SIN_CANDADO : candadoDeArchivo(resolve(archivo))
  }
  throw new Error('La base principal no es PostgreSQL ni SQLite')
}

/** Una base en memoria no la ve nadie más. */
const SIN_CANDADO: Candado = { tomar: async () => undefined, soltar: async () => undefined }
