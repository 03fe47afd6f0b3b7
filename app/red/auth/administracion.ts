import type { Pagina } from '#base/pagina'
import type { Usuario } from '#red/auth/contrato'

/** Un app server registrado en auth. */
export type AppServer = { id: number; nombre: string; url: string }

export type RegistroDeAppServer =
  { tipo: 'registrado'; id: number; token: string } | { tipo: 'rechazado'; mensaje: string }

/** Auth no acepta la sesión del administrador: venció, o es de otra instalación. */
export class SesionRechazada extends Error {
  override name = 'SesionRechazada'

  constructor() {
    super('La sesión del administrador ya no vale. Entrá de nuevo con sesion:entrar.')
  }
}

/**
 * Lo que en auth puede solo el administrador, con su token (docs/contrato.md §9). Todas las operaciones lanzan
 * `SesionRechazada` si no lo aceptan, y `ErrorDeRed` o `RechazoDeRed` como las demás.
 */
export abstract class AdministracionDeAuth {
  /** Si el token es el del administrador y vale. */
  abstract acepta(token: string): Promise<boolean>

  /** Para mirar alcanza con el token del app server; el del administrador se usa si auth no acepta a aquel. */
  abstract buscarUsuario(id: number, token?: string): Promise<Usuario | null>

  /**
   * Todos, por página, cada uno en su lugar: `null` es uno que no se puede mostrar. Con menos de los que se piden no
   * hay más. Si se busca un e-mail los demás son `null`: leer a un millón para quedarse con uno lleva mucho más.
   */
  abstract listarUsuarios(
    pagina: Pagina & { email?: string | undefined },
    token?: string
  ): Promise<(Usuario | null)[]>

  /** @returns si el usuario existe */
  abstract habilitar(id: number, habilitado: boolean, token: string): Promise<boolean>

  abstract ponerClave(
    id: number,
    clave: string,
    token: string
  ): Promise<'cambiada' | 'rechazada' | 'desconocido'>

  abstract listarAppServers(pagina: Pagina, token: string): Promise<AppServer[]>

  abstract buscarAppServer(id: number, token: string): Promise<AppServer | null>

  abstract registrarAppServer(
    nuevo: Omit<AppServer, 'id'>,
    token: string
  ): Promise<RegistroDeAppServer>

  /** @returns si existía */
  abstract eliminarAppServer(id: number, token: string): Promise<boolean>
}
