import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { columnaFecha } from '#models/fecha'

/** Dos personas que son contacto: una fila por par, sin dirección (docs/contrato.md §3). */
export default class Contacto extends BaseModel {
  static override table = 'contacto'

  @column({ isPrimary: true })
  declare id: number

  @column({ columnName: 'usuario_1' })
  declare usuario1: number

  @column({ columnName: 'usuario_2' })
  declare usuario2: number

  @columnaFecha()
  declare fecha: DateTime | null
}
