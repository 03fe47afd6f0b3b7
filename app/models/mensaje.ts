import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { columnaFecha } from '#models/fecha'

export type EstadoDeMensaje = 'pendiente' | 'entregada' | 'fallida'

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

  /** Si su destinatario lo leyó por acá; lo que lee en el teléfono no se sabe. */
  @column({ consume: Boolean })
  declare leido: boolean

  /** Su nombre en Firebase, fijado al aceptarlo: replicarlo de nuevo lo escribe en el mismo lugar. */
  @column()
  declare pushId: string | null

  /** El de su entrega; `null` si no hay que replicarlo. */
  @column()
  declare estado: EstadoDeMensaje | null

  @column()
  declare ultimoError: string | null
}
