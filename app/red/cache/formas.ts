import type { Identidad, Usuario } from '#red/auth/contrato'

/** Cuántas letras tiene, a lo sumo, un perfil que se guarda: uno enorme sacaría a muchos. */
const LETRAS = 4_096

const TEXTOS = ['nombre', 'apellido', 'direccion', 'telefono', 'foto'] as const

/** Un perfil leído de Redis, que pudo escribir otra versión de este servidor. */
export function comoPerfil(crudo: unknown): Usuario | undefined {
  const perfil = crudo as Partial<Usuario> | null
  const entero =
    typeof perfil === 'object' &&
    perfil !== null &&
    typeof perfil.id === 'number' &&
    typeof perfil.email === 'string' &&
    typeof perfil.habilitado === 'boolean' &&
    TEXTOS.every((campo) => perfil[campo] === null || typeof perfil[campo] === 'string')
  return entero ? (perfil as Usuario) : undefined
}

/** La del administrador no se guarda: es de pocos pedidos, y puede todo. */
export function comoSesion(crudo: unknown): Identidad | undefined {
  const sesion = crudo as Partial<Identidad> | null
  const entera =
    typeof sesion === 'object' &&
    sesion !== null &&
    Number.isSafeInteger(sesion.usuarioId) &&
    sesion.esAdmin === false
  return entera ? (sesion as Identidad) : undefined
}

export const cabe = ({ email, ...resto }: Usuario): boolean =>
  TEXTOS.reduce((letras, campo) => letras + (resto[campo]?.length ?? 0), email.length) <= LETRAS
