import Notificacion from '#models/notificacion'
import { datosDe } from '#notificaciones/datos'
import type { Pagina } from '#base/pagina'

type Pedido = { usuarioId: number; soloSinLeer: boolean; pagina: Pagina }

/** Las notificaciones de alguien, las más nuevas primero (docs/contrato.md §8). */
export async function listarNotificaciones({ usuarioId, soloSinLeer, pagina }: Pedido) {
  const notificaciones = await Notificacion.query()
    .where('usuario', usuarioId)
    .if(soloSinLeer, (consulta) => consulta.where('leida', false))
    .orderBy('id', 'desc')
    .offset(pagina.offset)
    .limit(pagina.cantidad)
  return notificaciones.map((notificacion) => ({
    id: notificacion.id,
    tipo: notificacion.tipo,
    titulo: notificacion.titulo,
    cuerpo: notificacion.cuerpo,
    datos: datosDe(notificacion),
    fecha: notificacion.fecha.toISO(),
    leida: notificacion.leida,
  }))
}
