import { BaseModel, column } from '@adonisjs/lucid/orm'

/** Cuántas reacciones y comentarios tiene un video. Sin fila, ninguno. */
export default class ContadorVideo extends BaseModel {
  static override table = 'contador_video'

  @column({ isPrimary: true })
  declare video: string

  @column()
  declare comentarios: number

  @column()
  declare meGusta: number

  @column()
  declare noMeGusta: number
}
