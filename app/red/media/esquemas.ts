import vine from '@vinejs/vine'
import { VISIBILIDADES } from '#red/media/contrato'

const entero = () => vine.number({ strict: true }).withoutDecimals()

const camposDeVideo = {
  _id: vine.string().minLength(1).maxLength(32),
  titulo: vine.string(),
  url: vine.string(),
  usuario_id: entero(),
  descripcion: vine.string().nullable().optional(),
  ubicacion: vine.string().nullable().optional(),
  duracion: vine.number({ strict: true }),
  visibilidad: vine.enum(VISIBILIDADES),
  time_stamp: vine.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/),
  habilitado: vine.boolean({ strict: true }).optional(),
}

/** Formas de las respuestas del media server (docs/contrato.md §10). */
export const video = vine.create(camposDeVideo)

export const tanda = vine.create({
  videos: vine.array(vine.object(camposDeVideo)),
  total: entero().min(0),
})

export const rechazo = vine.create({
  errores: vine.record(vine.string()),
})
