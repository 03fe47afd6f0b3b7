import { datosDe } from '#notificaciones/datos'
import type { ListarNotificaciones } from '#notificaciones/listar_notificaciones'

type Notificacion = Awaited<ReturnType<ListarNotificaciones['ejecutar']>>[number]

/** Una notificación, con los mismos datos que lleva al teléfono (docs/contrato.md §8). */
export const mostrarNotificacion = (notificacion: Notificacion) => ({
  id: notificacion.id,
  tipo: notificacion.tipo,
  titulo: notificacion.titulo,
  cuerpo: notificacion.cuerpo,
  datos: datosDe(notificacion),
  fecha: notificacion.fecha.toISO(),
  leida: notificacion.leida,
})
