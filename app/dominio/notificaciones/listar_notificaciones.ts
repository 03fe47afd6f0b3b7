import Notificacion from '#models/notificacion'
import type { Pagina } from '#base/pagina'

type Pedido = { usuarioId: number; soloSinLeer: boolean; pagina: Pagina }

/** Las notificaciones de alguien, las más nuevas primero (docs/contrato.md §8). */
export async function listarNotificaciones({ usuarioId, soloSinLeer, pagina }: Pedido) {
  return Notificacion.query()
    .where('usuario', usuarioId)
    .if(soloSinLeer, (consulta) => consulta.where('leida', false))
    .orderBy('id', 'desc')
    .offset(pagina.offset)
    .limit(pagina.cantidad)
}
