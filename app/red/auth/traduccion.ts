import type { Infer } from '@vinejs/vine/types'
import type { Usuario } from '#red/auth/contrato'
import { usuario } from '#red/auth/esquemas'
import type { Elemento } from '#red/transporte/leer_elementos'

export type UsuarioDeAuth = Infer<typeof usuario>

export const USUARIO: Elemento<UsuarioDeAuth> = {
  servidor: 'auth',
  elemento: 'usuario',
  forma: usuario,
  clave: 'id',
}

/** Los ausentes de auth son nulos nuestros: toda clave del contrato está siempre (§1). */
export function comoUsuario(usuarioDeAuth: UsuarioDeAuth): Usuario {
  const { id, email, habilitado = true } = usuarioDeAuth
  const {
    nombre = null,
    apellido = null,
    direccion = null,
    telefono = null,
    foto = null,
  } = usuarioDeAuth
  return { id, nombre, apellido, email, direccion, telefono, foto, habilitado }
}
