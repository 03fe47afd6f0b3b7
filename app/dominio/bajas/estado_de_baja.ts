import db from '@adonisjs/lucid/services/db'
import { fechaDeLaBase } from '#base/fecha_de_la_base'
import type { Paso } from '#bajas/pasos'
import { resumirUsuario } from '#bajas/resumen'

/** Que alguien se fue, y qué falta para terminar de borrarlo; `null` si no se fue. */
export type EstadoDeBaja = { fecha: string | null; falta: Paso | null } | null

/** Si alguien se fue, preguntado a la base: un comando no sigue a las bajas. */
export async function estadoDeBaja(usuario: number): Promise<EstadoDeBaja> {
  const baja = await db
    .from('baja')
    .where('resumen', resumirUsuario(usuario))
    .select('fecha')
    .first()
  if (!baja) {
    return null
  }
  const enCurso = await db.from('baja_en_curso').where({ usuario }).select('paso').first()
  return { fecha: fechaDeLaBase(baja.fecha).toISO(), falta: enCurso?.paso ?? null }
}
