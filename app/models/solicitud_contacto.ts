import { BaseModel, column } from '@adonisjs/lucid/orm'

/** Una solicitud pendiente: a lo sumo una por par de personas, en cualquier dirección. */
export default class SolicitudContacto extends BaseModel {
  static override table = 'solicitud_contacto'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare usuarioEmisor: number

  @column()
  declare usuarioReceptor: number
}
