import type { HttpRequest } from '@adonisjs/core/http'
import { Rechazo } from '#exceptions/rechazo'
import type { Preferencias } from '#notificaciones/preferencias'
import { TIPOS_DE_NOTIFICACION, type TipoDeNotificacion } from '#notificaciones/tipos'
import { leerCuerpo } from '#validators/cuerpo'
import { eco } from '#validators/eco'

/**
 * Qué tipos de notificación hacen sonar el teléfono; los que no se dicen quedan como están.
 *
 * @throws Rechazo 400
 */
export function leerPreferenciasPedidas(request: HttpRequest): Preferencias {
  const { notificaciones } = leerCuerpo(request)
  if (typeof notificaciones !== 'object' || !notificaciones || Array.isArray(notificaciones)) {
    throw Rechazo.conMensaje(400, 'El campo notificaciones tiene que ser un objeto.')
  }
  const preferencias: Preferencias = {}
  for (const [tipo, suena] of Object.entries(notificaciones)) {
    if (!esTipo(tipo)) {
      throw Rechazo.conMensaje(400, `No hay notificaciones de tipo ${eco(tipo)}.`)
    }
    if (typeof suena !== 'boolean') {
      throw Rechazo.conMensaje(400, `El campo ${tipo} tiene que ser verdadero o falso.`)
    }
    preferencias[tipo] = suena
  }
  return preferencias
}

const esTipo = (tipo: string): tipo is TipoDeNotificacion =>
  TIPOS_DE_NOTIFICACION.some((uno) => uno === tipo)
