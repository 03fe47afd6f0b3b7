import type { HttpRequest } from '@adonisjs/core/http'
import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import { Rechazo } from '#exceptions/rechazo'
import type { Credenciales } from '#red/auth/contrato'
import { leerCuerpo } from '#validators/cuerpo'
import { eco } from '#validators/eco'
import { erroresPorCampo } from '#validators/errores'
import { texto } from '#validators/texto'

/** Los límites son los de las columnas de auth (docs/contrato.md §9). */
const LARGO_MAXIMO = 255

/** Ningún otro requisito: el inicio de sesión con Google reintenta sin fin ante un 400 (§2). */
const registro = vine.create({
  email: texto(LARGO_MAXIMO).minLength(1),
  password: texto().minLength(1),
})

registro.messagesProvider = new SimpleMessagesProvider({
  'email.required': 'El mail es obligatorio',
  'email.string': 'El mail es inválido',
  'email.minLength': 'El mail es obligatorio',
  'email.guardable': 'El mail es inválido',
  'email.largo': 'El mail es demasiado largo',
  'password.required': 'La clave es obligatoria',
  'password.string': 'La clave es inválida',
  'password.minLength': 'La clave es obligatoria',
  'password.guardable': 'La clave es inválida',
})

const inicioDeSesion = vine.create({ email: texto(), password: texto() })

const claveNueva = vine.create({ password: texto().minLength(1) })

const claveActual = vine.create({ password: texto() })

/** Con la errata del contrato, que el teléfono conoce así (docs/contrato.md §2). */
export const CREDENCIALES_INVALIDAS = 'Email o constraseña invalidos'

export const CLAVE_INCORRECTA = 'La clave no es correcta.'

export const CLAVE_INVALIDA = 'La nueva clave es inválida.'

/** @throws Rechazo 400 que dice qué está mal en cada campo */
export async function leerRegistro(request: HttpRequest): Promise<Credenciales> {
  const [invalido, datos] = await registro.tryValidate(leerCuerpo(request))
  if (invalido) {
    throw new Rechazo(400, { errores: erroresPorCampo(invalido) })
  }
  return { email: datos.email, clave: datos.password }
}

/** @throws Rechazo 400 como si fueran de otro: no dice cuál de los dos está mal */
export async function leerCredenciales(request: HttpRequest): Promise<Credenciales> {
  const [invalido, datos] = await inicioDeSesion.tryValidate(leerCuerpo(request))
  if (invalido) {
    throw Rechazo.conMensaje(400, CREDENCIALES_INVALIDAS)
  }
  return { email: datos.email, clave: datos.password }
}

/** @throws Rechazo 400 */
export async function leerClave(request: HttpRequest): Promise<string> {
  const [invalida, datos] = await claveNueva.tryValidate(leerCuerpo(request))
  if (invalida) {
    throw Rechazo.conMensaje(400, CLAVE_INVALIDA)
  }
  return datos.password
}

/**
 * La clave de quien está adentro, para confirmar que es él.
 *
 * @throws Rechazo 400
 */
export async function leerClaveActual(request: HttpRequest): Promise<string> {
  const [invalida, datos] = await claveActual.tryValidate(leerCuerpo(request))
  if (invalida) {
    throw Rechazo.conMensaje(400, CLAVE_INCORRECTA)
  }
  return datos.password
}

const CAMPOS_DE_PERFIL = ['nombre', 'apellido', 'telefono', 'direccion', 'foto']

const perfil = vine.create({
  nombre: texto(LARGO_MAXIMO),
  apellido: texto(LARGO_MAXIMO),
  telefono: texto(LARGO_MAXIMO).nullable().optional(),
  direccion: texto(LARGO_MAXIMO).nullable().optional(),
  foto: texto(LARGO_MAXIMO).nullable().optional(),
})

/**
 * Los cambios de un perfil (docs/contrato.md §2). Acá un campo de más se rechaza: quien manda `email`
 * no puede creer que lo cambió. Una foto nula es «sin cambios» y no se reenvía.
 *
 * @throws Rechazo 400
 */
export async function leerPerfil(request: HttpRequest) {
  const cuerpo = leerCuerpo(request)
  const deMas = Object.keys(cuerpo).find((campo) => !CAMPOS_DE_PERFIL.includes(campo))
  if (deMas !== undefined) {
    throw Rechazo.conMensaje(400, `El campo ${eco(deMas)} no se puede cambiar.`)
  }
  const [invalido, datos] = await perfil.tryValidate(cuerpo)
  if (invalido) {
    throw Rechazo.conMensaje(
      400,
      'El perfil no es válido: faltan datos o no son textos de hasta 255 caracteres.'
    )
  }
  const { foto, ...cambios } = datos
  return foto === null || foto === undefined ? cambios : { ...cambios, foto }
}
