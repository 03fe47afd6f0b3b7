import vine from '@vinejs/vine'
import { existeInstante } from '#base/instante'
import { ENTERO_MAXIMO } from '#base/entero_maximo'
import { VISIBILIDADES } from '#red/media/contrato'

const entero = () => vine.number({ strict: true }).withoutDecimals()

const instante = vine.createRule((valor, _opciones, campo) => {
  if (typeof valor !== 'string' || !existeInstante(valor)) {
    campo.report('No es un instante que exista', 'instante', campo)
  }
})

/** Forma de un video (docs/contrato.md §10). */
export const video = vine.create({
  _id: vine
    .string()
    .minLength(1)
    .maxLength(32)
    .regex(/^[^\0]+$/),
  titulo: vine.string(),
  url: vine.string(),
  usuario_id: entero().range([1, ENTERO_MAXIMO]),
  descripcion: vine.string().nullable().optional(),
  ubicacion: vine.string().nullable().optional(),
  duracion: vine.number({ strict: true }).range([0, Number.MAX_SAFE_INTEGER]),
  visibilidad: vine.enum(VISIBILIDADES),
  time_stamp: vine.string().use(instante()),
  habilitado: vine.boolean({ strict: true }).optional(),
})

/** Un video que ya no ve nadie. */
export const deshabilitado = vine.create({ habilitado: vine.literal(false) })

/** Uno que se ve de nuevo. */
export const habilitado = vine.create({ habilitado: vine.literal(true) })

/** El sobre de una lista: cómo es cada video se mira de a uno. */
export const tanda = vine.create({
  videos: vine.array(vine.any().nullable().optional()),
  total: entero().min(0),
})

export const rechazo = vine.create({
  errores: vine.record(vine.string()),
})
