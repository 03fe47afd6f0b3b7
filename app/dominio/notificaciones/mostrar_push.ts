import db from '@adonisjs/lucid/services/db'
import type Notificacion from '#models/notificacion'
import { comoTextoDeBase } from '#models/fecha'
import { datosDe } from '#notificaciones/datos'
import { cuerpoConOtros, ME_GUSTA } from '#notificaciones/tipos/me_gusta_nuevo'
import type { NotificacionPush } from '#red/firebase/contrato'

/**
 * La copia de una notificación para el teléfono. La de un me gusta reemplaza a la anterior del mismo video
 * y cuenta a los demás (docs/contrato.md §8); las otras se muestran todas.
 */
export async function mostrarPush(notificacion: Notificacion): Promise<NotificacionPush> {
  const { usuario, titulo, cuerpo, tipo, video } = notificacion
  const push = { usuario, titulo, cuerpo, datos: datosDe(notificacion) }
  if (tipo !== ME_GUSTA || video === null) {
    return push
  }
  const otros = await otrosEnLaHora(notificacion)
  return { ...push, cuerpo: cuerpoConOtros(cuerpo, otros), reemplaza: `${ME_GUSTA}-${video}` }
}

/** A cuántas otras personas les gustó el video en la hora anterior. */
async function otrosEnLaHora({ id, usuario, causante, video, fecha }: Notificacion) {
  const fila = await db
    .from('notificacion')
    .where({ usuario, tipo: ME_GUSTA, video })
    .where('id', '<', id)
    .where('fecha', '>', comoTextoDeBase(fecha.minus({ hours: 1 })))
    .whereNot('causante', causante)
    .countDistinct('causante as cantidad')
    .first()
  return Number(fila?.cantidad)
}
