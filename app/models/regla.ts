import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { columnaFecha } from '#models/fecha'

/** La fila de una regla de prioridad, tal como está en la tabla: alguien pudo editarla a mano. */
export default class Regla extends BaseModel {
  static override table = 'regla'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare nombre: string

  @column()
  declare descripcion: string

  /** JSON. */
  @column()
  declare condiciones: string

  /** JSON. */
  @column()
  declare acciones: string

  /** SQLite no tiene lógicos y los guarda como 0 y 1. */
  @column({ consume: Boolean })
  declare habilitada: boolean

  @column()
  declare orden: number

  @columnaFecha()
  declare creada: DateTime

  @columnaFecha()
  declare modificada: DateTime
}
