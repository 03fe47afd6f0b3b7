import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { columnaFecha } from '#models/fecha'

export const ESTADOS_DE_NOTIFICACION = [
  'pendiente',
  'entregada',
  /** Su destinatario no tiene dónde recibirla. */
  'sin_dispositivo',
  /** No va a andar por más que se insista. */
  'fallida',
  /** Cuando le llegó el turno tenía más de un día: no se mandó. */
  'vencida',
  /** Su destinatario no quiere que le suene el teléfono por esto: está guardada y no se mandó. */
  'callada',
  /** Con Firebase apagado: solo se la escribió en el registro. */
  'registrada',
] as const

export type EstadoDeNotificacion = (typeof ESTADOS_DE_NOTIFICACION)[number]

/** Una notificación emitida, con su texto entero. */
export default class Notificacion extends BaseModel {
  static override table = 'notificacion'

  @column({ isPrimary: true })
  declare id: number

  /** A quién va. */
  @column()
  declare usuario: number

  @column()
  declare tipo: string

  @column()
  declare titulo: string

  @column()
  declare cuerpo: string

  /** Quién la causó. */
  @column()
  declare causante: number

  @column()
  declare video: string | null

  @columnaFecha()
  declare fecha: DateTime

  @column({ consume: Boolean })
  declare leida: boolean

  @column()
  declare estado: EstadoDeNotificacion

  @column()
  declare intentos: number

  /** Cuándo se puede tomar para entregarla; mientras alguien la entrega, cuándo deja de ser suya. */
  @columnaFecha()
  declare proximoIntento: DateTime | null

  @column()
  declare ultimoError: string | null
}
