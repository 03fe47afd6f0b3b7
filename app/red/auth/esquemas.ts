import vine from '@vinejs/vine'
import { ENTERO_MAXIMO } from '#base/entero_maximo'

const entero = () => vine.number({ strict: true }).withoutDecimals()
const textoONada = () => vine.string().nullable().optional()

/** Formas de las respuestas del auth server (docs/contrato.md §9). */
export const identidad = vine.create({
  usuario_id: entero(),
  es_admin: vine.boolean({ strict: true }).nullable().optional(),
})

export const sesion = vine.create({
  auth_token: vine.string().minLength(1),
  id: entero().range([1, ENTERO_MAXIMO]),
})

export const sesionDeAdministrador = vine.create({ auth_token: vine.string().minLength(1) })

export const usuario = vine.create({
  id: entero(),
  nombre: textoONada(),
  apellido: textoONada(),
  email: vine.string(),
  direccion: textoONada(),
  telefono: textoONada(),
  foto: textoONada(),
  habilitado: vine.boolean({ strict: true }).optional(),
})

/** El sobre de una lista: cómo es cada usuario se mira de a uno. */
export const usuarios = vine.create(vine.array(vine.any().nullable().optional()))

const formaDeAppServer = () =>
  vine.object({ id: entero(), nombre: vine.string(), url: vine.string() })

export const appServer = vine.create(formaDeAppServer())

export const appServers = vine.create(vine.array(formaDeAppServer()))

export const appServerNuevo = vine.create({ id: entero(), token: vine.string().minLength(1) })

export const rechazo = vine.create({ mensaje: vine.string() })
