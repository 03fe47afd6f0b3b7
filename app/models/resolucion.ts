import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import type { TipoDeDenuncia, TipoDeResolucion } from '#models/denuncia'
import { columnaFecha } from '#models/fecha'

/** Lo que se decidió de algo denunciado. Mientras no terminó, es la única en curso sobre eso. */
export default class Resolucion extends BaseModel {
  static override table = 'resolucion'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare tipo: TipoDeDenuncia

  @column()
  declare cosa: string

  @column()
  declare resolucion: TipoDeResolucion

  @column()
  declare nota: string | null

  @column()
  declare quien: string

  @columnaFecha()
  declare fecha: DateTime

  @columnaFecha()
  declare terminada: DateTime | null
}
