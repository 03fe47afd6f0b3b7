import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { columnaFecha } from '#models/fecha'

/** Un mensaje de chat aceptado. */
export default class Mensaje extends BaseModel {
  static override table = 'mensaje'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare emisor: number

  @column()
  declare destinatario: number

  @column()
  declare mensaje: string

  @columnaFecha()
  declare fecha: DateTime
}
