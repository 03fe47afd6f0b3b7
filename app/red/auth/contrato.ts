/** El usuario tal como lo describe el auth server (docs/contrato.md §2). */
export type Usuario = {
  id: number
  nombre: string | null
  apellido: string | null
  email: string
  direccion: string | null
  telefono: string | null
  foto: string | null
  habilitado: boolean
}

/** De quién es un token. El administrador no es una persona: su id es 0. */
export type Identidad = { usuarioId: number; esAdmin: boolean }

export type Credenciales = { email: string; clave: string }

/** Una sesión abierta en el auth server. */
export type Sesion = { token: string; usuarioId: number }

/** Campos del perfil que se pueden cambiar; los ausentes quedan como están. */
export type CambiosDePerfil = Partial<
  Pick<Usuario, 'nombre' | 'apellido' | 'telefono' | 'direccion' | 'foto'>
>

export type OpcionesDeBusqueda = {
  /** No es de ningún pedido, y no le saca lugar a lo que alguien espera. */
  enSegundoPlano?: boolean
  /** Como están ahora: con lo de hace unos segundos no alcanza. */
  alDia?: boolean
}

/**
 * El auth server: identidad y datos de los usuarios (docs/contrato.md §9). Todas las operaciones
 * lanzan `ErrorDeRed` cuando no contesta como debe y `RechazoDeRed` ante un 4xx imprevisto.
 */
export abstract class ServidorDeAuth {
  /** De quién es el token, o `null` si no sirve (inválido, vencido, usuario deshabilitado). */
  abstract identificar(token: string): Promise<Identidad | null>

  /** Abre una sesión, o `null` si las credenciales no sirven. */
  abstract iniciarSesion(credenciales: Credenciales): Promise<Sesion | null>

  /** Registra a alguien, o `null` si el e-mail ya está tomado. */
  abstract registrar(credenciales: Credenciales): Promise<Sesion | null>

  /** El usuario, o `null` si auth no lo conoce o no se puede leer. */
  abstract buscarUsuario(id: number): Promise<Usuario | null>

  /** Los que existen y se pueden leer entre los pedidos, por id. Repetidos y vacíos no cuestan nada. */
  abstract buscarUsuarios(
    ids: Iterable<number>,
    opciones?: OpcionesDeBusqueda
  ): Promise<Map<number, Usuario>>

  /** Si el usuario existe. */
  abstract editarPerfil(id: number, cambios: CambiosDePerfil): Promise<boolean>

  abstract cambiarClave(id: number, clave: string): Promise<'cambiada' | 'rechazada'>

  /** El token del administrador, o `null` si esas credenciales no son las suyas. */
  abstract entrarComoAdministrador(credenciales: Credenciales): Promise<string | null>

  /**
   * Deja afuera a un usuario, con el token del administrador: con el del app server auth no lo hace.
   *
   * @returns si el usuario existe
   */
  abstract deshabilitar(id: number, tokenDeAdministrador: string): Promise<boolean>

  /** Vacía el auth server. Solo mira el estado: 200 o error. */
  abstract vaciar(): Promise<void>
}

/** El auth server con todos, también quienes se fueron; el que se usa, `ServidorDeAuth`, no los ve. */
export abstract class AuthConBajas extends ServidorDeAuth {}
