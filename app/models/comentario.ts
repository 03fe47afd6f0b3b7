import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { columnaFecha } from '#models/fecha'

export default class Comentario extends BaseModel {
  static override table = 'comentario'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare video: string

  @column()
  declare usuario: number

  @column()
  declare comentario: string

  @columnaFecha()
  declare fecha: DateTime | null

  @columnaFecha()
  declare editado: DateTime | null
}
