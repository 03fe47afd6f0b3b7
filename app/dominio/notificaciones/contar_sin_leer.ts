import db from '@adonisjs/lucid/services/db'

/** Cuántas notificaciones le quedan a alguien por leer. */
export async function contarSinLeer(usuarioId: number): Promise<number> {
  const fila = await db
    .from('notificacion')
    .where({ usuario: usuarioId, leida: false })
    .count('* as cantidad')
    .first()
  return Number(fila?.cantidad)
}
