import { chmodSync, copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { Impedimento } from '#base/impedimento'
import { bajasDe, reponerBajas } from '#database/respaldo/bajas'

const ESPERA_MS = 10_000

export type Respaldado = { archivo: string; bytes: number; filas: Record<string, number> }

type Base = InstanceType<typeof Database>

/**
 * Copia una base entera, como estaba en un instante, mientras otros la leen y la escriben. La copia se comprueba antes
 * de darle su nombre: con él no hay nunca una a medias.
 *
 * @throws Impedimento si no se puede, o si lo copiado no sirve
 */
export function respaldarSqlite(origen: string, destino: string): Respaldado {
  if (!existsSync(origen)) {
    throw new Impedimento(`No existe ${origen}: no hay qué respaldar.`)
  }
  const provisorio = `${destino}.${process.pid}.parcial`
  try {
    conBase(origen, { readonly: true }, (base) => base.prepare('VACUUM INTO ?').run(provisorio))
    chmodSync(provisorio, 0o600)
    const filas = comprobar(provisorio)
    renameSync(provisorio, destino)
    return { archivo: destino, bytes: statSync(destino).size, filas }
  } catch (error) {
    rmSync(provisorio, { force: true })
    throw comoImpedimento(error, destino)
  }
}

/**
 * Cuántas filas hay en cada tabla de un respaldo.
 *
 * @throws Impedimento si no es de esta aplicación o está roto
 */
export function comprobar(archivo: string): Record<string, number> {
  try {
    return conBase(archivo, { readonly: true }, (base) => {
      const [integridad] = base.pragma('integrity_check') as { integrity_check: string }[]
      if (integridad?.integrity_check !== 'ok') {
        throw new Impedimento(`${archivo} está roto: ${integridad?.integrity_check}`)
      }
      const tablas = base
        .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
        .pluck()
        .all() as string[]
      if (!tablas.includes('adonis_schema') || !tablas.includes('reaccion')) {
        throw new Impedimento(`${archivo} no es un respaldo de esta aplicación.`)
      }
      return Object.fromEntries(tablas.sort().map((tabla) => [tabla, contar(base, tabla)]))
    })
  } catch (error) {
    throw comoImpedimento(error, archivo)
  }
}

type Restaurada = {
  /** Dónde quedó la base que había, si había una. */
  anterior: string | null
  /** Cuántas personas se fueron después del respaldo, que no vuelven con él; nulo si no se lo puede saber o anotar. */
  bajas: number | null
}

/**
 * Pone un respaldo en el lugar de una base, que queda aparte. Nadie puede estar usándola: si alguien la tiene abierta
 * no se toca nada.
 *
 * @throws Impedimento si está en uso, o el respaldo no sirve
 */
export function restaurarSqlite(respaldo: string, destino: string): Restaurada {
  comprobar(respaldo)
  const anterior = existsSync(destino) ? `${destino}.antes-de-restaurar` : null
  const provisorio = `${destino}.${process.pid}.parcial`
  try {
    copyFileSync(respaldo, provisorio)
    chmodSync(provisorio, 0o600)
    let bajas: number | null = null
    if (anterior) {
      exigirQueNadieLaUse(destino)
      const seFueron = leerBajas(destino)
      bajas = seFueron && conBase(provisorio, {}, (base) => reponerBajas(base, seFueron))
      renameSync(destino, anterior)
    }
    renameSync(provisorio, destino)
    return { anterior, bajas }
  } catch (error) {
    rmSync(provisorio, { force: true })
    throw comoImpedimento(error, destino)
  }
}

/** Una base que se rompió se restaura igual: de ella no se puede saber quiénes se fueron. */
function leerBajas(archivo: string) {
  try {
    return conBase(archivo, { readonly: true }, bajasDe)
  } catch {
    return null
  }
}

/**
 * Salir de WAL es escribir en el archivo todo lo que falta, y SQLite lo hace solamente si no lo tiene abierto nadie
 * más. Al cerrarla ya no quedan archivos al lado que se tomen por los del respaldo.
 */
function exigirQueNadieLaUse(archivo: string) {
  conBase(archivo, { timeout: 0 }, (base) => {
    base.pragma('journal_mode = DELETE')
  })
}

function conBase<Resultado>(
  archivo: string,
  opciones: { readonly?: boolean; timeout?: number },
  usar: (base: Base) => Resultado
): Resultado {
  const base = new Database(archivo, { fileMustExist: true, timeout: ESPERA_MS, ...opciones })
  try {
    return usar(base)
  } finally {
    base.close()
  }
}

const contar = (base: Base, tabla: string) =>
  Number(base.prepare(`SELECT COUNT(*) FROM "${tabla}"`).pluck().get())

function comoImpedimento(error: unknown, archivo: string): unknown {
  const codigo = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (/^SQLITE_(BUSY|LOCKED)/.test(codigo)) {
    return new Impedimento(
      `${archivo} está en uso: detené antes el servidor y lo que la esté usando.`
    )
  }
  if (/^SQLITE_(NOTADB|CORRUPT)/.test(codigo)) {
    return new Impedimento(`${archivo} no es una base de SQLite, o está rota.`)
  }
  return codigo ? new Impedimento(`No se puede usar ${archivo} (${codigo}).`) : error
}
