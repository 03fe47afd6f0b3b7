import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { columnaFecha } from '#models/fecha'

/** Una fila de la auditoría. */
export default class Asiento extends BaseModel {
  static override table = 'auditoria'

  @column({ isPrimary: true })
  declare id: number

  @columnaFecha()
  declare fecha: DateTime

  @column()
  declare quien: string

  @column()
  declare que: string

  @column()
  declare sobre: string | null

  /** Cómo estaba, como JSON. */
  @column()
  declare antes: string | null

  /** Cómo quedó, como JSON. */
  @column()
  declare despues: string | null
}
