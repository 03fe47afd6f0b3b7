import type { Assert } from '@japa/assert'
import db from '@adonisjs/lucid/services/db'
import { DE_LAS_TABLAS } from '../../caos/invariantes.ts'

/** Lo que el juez busca, y lo que solo se puede exigir sin nadie usando la base. */
const VIOLACIONES: Record<string, string> = {
  ...DE_LAS_TABLAS,
  'Cuenta de un día que da menos que nada':
    'SELECT hecho FROM cantidad_diaria GROUP BY hecho, dia HAVING SUM(cantidad) < 0',
  'Filas sin contador': `
    SELECT video FROM (SELECT video FROM reaccion UNION SELECT video FROM comentario) AS filas
    WHERE video NOT IN (SELECT video FROM contador_video)`,
}

export async function verificarInvariantes(assert: Assert) {
  for (const [nombre, consulta] of Object.entries(VIOLACIONES)) {
    const respuesta = await db.rawQuery(consulta)
    // PostgreSQL contesta `{ rows }` y SQLite la lista a secas.
    assert.lengthOf(Array.isArray(respuesta) ? respuesta : respuesta.rows, 0, nombre)
  }
}

/** Cuántas respuestas hubo de cada estado. */
export function porEstado(estados: number[]): Record<number, number> {
  const cuentas: Record<number, number> = {}
  for (const estado of estados) {
    cuentas[estado] = (cuentas[estado] ?? 0) + 1
  }
  return cuentas
}
