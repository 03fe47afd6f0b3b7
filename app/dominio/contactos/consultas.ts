import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import Contacto from '#models/contacto'

/** Los ids de los contactos de alguien, en orden. */
export async function idsDeContactos(usuarioId: number): Promise<number[]> {
  const filas: { id: number }[] = await db
    .from('contacto')
    .select('usuario_2 as id')
    .where('usuario_1', usuarioId)
    .unionAll((consulta) =>
      consulta.from('contacto').select('usuario_1 as id').where('usuario_2', usuarioId)
    )
  return filas.map(({ id }) => id).sort((uno, otro) => uno - otro)
}

/** Si dos personas son contacto. Nadie lo es de sí mismo. */
export async function sonContactos(
  una: number,
  otra: number,
  cliente: QueryClientContract = db.connection()
): Promise<boolean> {
  const fila = await Contacto.query({ client: cliente })
    .select('id')
    .where((par) => par.where('usuario_1', una).where('usuario_2', otra))
    .orWhere((par) => par.where('usuario_1', otra).where('usuario_2', una))
    .first()
  return fila !== null
}

/** Cuántos contactos tiene cada una de estas personas; quien no está, ninguno. */
export async function contarContactos(usuariosIds: number[]): Promise<Map<number, number>> {
  if (usuariosIds.length === 0) {
    return new Map()
  }
  const lados = db
    .from('contacto')
    .select('usuario_1 as usuario')
    .whereIn('usuario_1', usuariosIds)
    .unionAll((consulta) =>
      consulta.from('contacto').select('usuario_2 as usuario').whereIn('usuario_2', usuariosIds)
    )
    .as('lados')
  const filas: { usuario: number; cantidad: number | string }[] = await db
    .from(lados)
    .select('usuario')
    .count('* as cantidad')
    .groupBy('usuario')
  return new Map(filas.map(({ usuario, cantidad }) => [usuario, Number(cantidad)]))
}
