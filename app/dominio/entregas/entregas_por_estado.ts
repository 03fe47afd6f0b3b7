import db from '@adonisjs/lucid/services/db'

export type EntregasEnEstado = {
  cola: 'notificaciones' | 'mensajes'
  estado: string
  cantidad: number
}

/** Cuántas entregas hay en cada estado, también las terminadas que todavía no se depuraron. */
export async function entregasPorEstado(): Promise<EntregasEnEstado[]> {
  const partes = await Promise.all([
    contar('notificaciones', 'notificacion'),
    contar('mensajes', 'mensaje'),
  ])
  return partes.flat()
}

async function contar(cola: EntregasEnEstado['cola'], tabla: string): Promise<EntregasEnEstado[]> {
  const filas: { estado: string; cantidad: number | string }[] = await db
    .from(tabla)
    .whereNotNull('estado')
    .select('estado')
    .count('* as cantidad')
    .groupBy('estado')
  return filas.map(({ estado, cantidad }) => ({ cola, estado, cantidad: Number(cantidad) }))
}
