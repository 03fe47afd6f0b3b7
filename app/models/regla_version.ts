import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { columnaFecha } from '#models/fecha'

export type AccionSobreRegla = 'crear' | 'modificar' | 'eliminar'

/** Lo que un cambio le hizo a una regla. Un mismo cambio puede tocar varias: comparten la versión. */
export default class ReglaVersion extends BaseModel {
  static override table = 'regla_version'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare version: number

  @column()
  declare reglaId: number

  @column()
  declare accion: AccionSobreRegla

  @column()
  declare autor: string

  @columnaFecha()
  declare fecha: DateTime

  /** La regla antes del cambio, como JSON; `null` si no existía. */
  @column()
  declare antes: string | null

  /** La regla después del cambio, como JSON; `null` si dejó de existir. */
  @column()
  declare despues: string | null
}
