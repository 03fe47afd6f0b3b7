import { BaseModel, column } from '@adonisjs/lucid/orm'
import type { DateTime } from 'luxon'
import { columnaFecha } from '#models/fecha'

export const TIPOS_DE_DENUNCIA = ['video', 'comentario', 'usuario'] as const
export const ESTADOS_DE_DENUNCIA = ['abierta', 'resuelta'] as const
export const MOTIVOS = [
  'spam',
  'acoso',
  'odio',
  'violencia',
  'desnudez',
  'suplantacion',
  'otro',
] as const
export const RESOLUCIONES = [
  'desestimada',
  'video-deshabilitado',
  'comentario-eliminado',
  'usuario-deshabilitado',
] as const

export type TipoDeDenuncia = (typeof TIPOS_DE_DENUNCIA)[number]
export type EstadoDeDenuncia = (typeof ESTADOS_DE_DENUNCIA)[number]
export type Motivo = (typeof MOTIVOS)[number]
export type TipoDeResolucion = (typeof RESOLUCIONES)[number]

export default class Denuncia extends BaseModel {
  static override table = 'denuncia'

  @column({ isPrimary: true })
  declare id: number

  @column()
  declare tipo: TipoDeDenuncia

  /** Qué se denuncia: el id de un video, de un comentario o de un usuario. */
  @column()
  declare cosa: string

  /** El video en el que está, si es un comentario. */
  @column()
  declare video: string | null

  /** De quién es lo que se denuncia. */
  @column()
  declare autor: number

  @column()
  declare denunciante: number

  @column()
  declare motivo: Motivo

  @column()
  declare texto: string | null

  @columnaFecha()
  declare fecha: DateTime

  @column()
  declare estado: EstadoDeDenuncia

  @column()
  declare resolucion: TipoDeResolucion | null

  /** La fila de lo que se resolvió. */
  @column()
  declare resolucionId: number | null

  @columnaFecha()
  declare resuelta: DateTime | null
}
