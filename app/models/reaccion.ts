import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { columnaFecha } from '#models/fecha'

export type TipoDeReaccion = 'ME_GUSTA' | 'NO_ME_GUSTA'

/** La reacción de una persona a un video: a lo sumo una (docs/contrato.md §5). */
export default class Reaccion extends BaseModel {
  static override table = 'reaccion'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare video: string

  @column()
  declare usuario: number

  @column()
  declare tipo: TipoDeReaccion

  @columnaFecha()
  declare fecha: DateTime | null
}
