import vine from '@vinejs/vine'

const entero = () => vine.number({ strict: true }).withoutDecimals()
const textoONada = () => vine.string().nullable().optional()

/** Formas de las respuestas del auth server (docs/contrato.md §9). */
export const identidad = vine.create({
  usuario_id: entero(),
  es_admin: vine.boolean({ strict: true }).nullable().optional(),
})

export const sesion = vine.create({
  auth_token: vine.string().minLength(1),
  id: entero(),
})

const camposDeUsuario = {
  id: entero(),
  nombre: textoONada(),
  apellido: textoONada(),
  email: vine.string(),
  direccion: textoONada(),
  telefono: textoONada(),
  foto: textoONada(),
  habilitado: vine.boolean({ strict: true }).optional(),
}

export const usuario = vine.create(camposDeUsuario)

export const usuarios = vine.create(vine.array(vine.object(camposDeUsuario)))
