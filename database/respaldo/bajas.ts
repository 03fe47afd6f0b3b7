import type Database from 'better-sqlite3'
import { PRIMER_PASO } from '#bajas/pasos'
import { resumirUsuario } from '#bajas/resumen'

type Base = InstanceType<typeof Database>

type Baja = { resumen: string; fecha: string | number }

/** Las columnas que dicen de quién es algo, en cualquier tabla. Una prueba exige que no falte ninguna. */
export const DE_PERSONAS = new Set([
  ...['usuario', 'usuario_1', 'usuario_2', 'usuario_emisor', 'usuario_receptor'],
  ...['emisor', 'receptor', 'destinatario', 'menor', 'mayor', 'otra'],
  ...['autor', 'denunciante', 'bloqueado', 'silenciado', 'por', 'causante'],
])

/** Quienes se fueron, según una base; ninguno, si es de antes de que se pudiera. */
export const bajasDe = (base: Base): Baja[] =>
  hayTabla(base, 'baja') ? (base.prepare('SELECT resumen, fecha FROM baja').all() as Baja[]) : []

/**
 * Quien se fue después de un respaldo no vuelve con él: ni sus tokens valen de nuevo, ni queda lo suyo. Se anota su
 * baja y, si el respaldo tiene algo de él, que hay que borrarlo: lo hace el servidor, como siempre.
 *
 * @returns cuántas se anotaron; nulo si el respaldo es de antes de que hubiera dónde
 */
export function reponerBajas(respaldo: Base, bajas: Baja[]): number | null {
  if (bajas.length === 0) {
    return 0
  }
  if (!hayTabla(respaldo, 'baja')) {
    return null
  }
  const personas = new Map(personasDe(respaldo).map((id) => [resumirUsuario(id), id]))
  const anotar = respaldo.prepare('INSERT OR IGNORE INTO baja (resumen, fecha) VALUES (?, ?)')
  const borrar = respaldo.prepare(
    `INSERT OR IGNORE INTO baja_en_curso (usuario, baja, paso, intentos, proximo_intento) VALUES (?, ?, ?, 0, ?)`
  )
  let anotadas = 0
  for (const { resumen, fecha } of bajas) {
    const { changes, lastInsertRowid } = anotar.run(resumen, fecha)
    anotadas += changes
    const usuario = personas.get(resumen)
    if (changes > 0 && usuario !== undefined) {
      borrar.run(usuario, lastInsertRowid, PRIMER_PASO, new Date().toISOString())
    }
  }
  return anotadas
}

const hayTabla = (base: Base, tabla: string) =>
  base.prepare(`SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?`).get(tabla) !==
  undefined

function personasDe(base: Base): number[] {
  const tablas = base
    .prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .pluck()
    .all() as string[]
  const consultas = tablas.flatMap((tabla) =>
    (base.pragma(`table_info("${tabla}")`) as { name: string }[])
      .filter(({ name }) => DE_PERSONAS.has(name))
      .map(({ name }) => `SELECT "${name}" FROM "${tabla}"`)
  )
  return base.prepare(consultas.join(' UNION ')).pluck().all() as number[]
}
