import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { columnaFecha } from '#models/fecha'

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
}
