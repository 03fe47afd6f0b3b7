import type { Pagina } from '#base/pagina'
import {
  AdministracionDeAuth,
  SesionRechazada,
  type AppServer,
  type RegistroDeAppServer,
} from '#red/auth/administracion'
import type { Usuario } from '#red/auth/contrato'
import * as esquemas from '#red/auth/esquemas'
import { comoUsuario, USUARIO } from '#red/auth/traduccion'
import { ErrorDeRed } from '#red/errores'
import type { Cliente } from '#red/transporte/cliente'
import { leer } from '#red/transporte/leer'
import { leerElemento, leerEnSuLugar } from '#red/transporte/leer_elementos'
import type { PedidoDeRed, RespuestaDeRed } from '#red/transporte/pedido'

/** Administra el auth server por HTTP (docs/contrato.md §9). */
export class AdministracionDeAuthHttp extends AdministracionDeAuth {
  constructor(private readonly cliente: Cliente) {
    super()
  }

  async acepta(token: string): Promise<boolean> {
    try {
      await this.listarAppServers({ offset: 0, cantidad: 1 }, token)
      return true
    } catch (error) {
      if (error instanceof SesionRechazada) {
        return false
      }
      throw error
    }
  }

  async buscarUsuario(id: number, token?: string): Promise<Usuario | null> {
    const respuesta = await this.#comoQuienSea(token, {
      metodo: 'GET',
      ruta: `/usuario/${id}`,
      espera: [200, 404],
    })
    const usuario = respuesta.estado === 404 ? null : await leerElemento(USUARIO, respuesta.json())
    return usuario && comoUsuario(usuario)
  }

  async listarUsuarios(
    { email, ...pagina }: Pagina & { email?: string | undefined },
    token?: string
  ): Promise<(Usuario | null)[]> {
    const respuesta = await this.#comoQuienSea(token, {
      metodo: 'GET',
      ruta: `/usuario?${consulta(pagina)}`,
      espera: [200],
      mamparo: 'listas',
    })
    const elementos = await leer('auth', esquemas.usuarios, respuesta.json())
    const usuarios = await leerEnSuLugar(
      USUARIO,
      elementos,
      (crudo) => email === undefined || emailDe(crudo) === email
    )
    return usuarios.map((usuario) => usuario && comoUsuario(usuario))
  }

  async habilitar(id: number, habilitado: boolean, token: string): Promise<boolean> {
    const respuesta = await this.#comoAdministrador(token, {
      metodo: 'PUT',
      ruta: `/usuario/${id}`,
      cuerpo: { habilitado },
      espera: [200, 404],
    })
    respuesta.confirmar()
    return respuesta.estado === 200
  }

  async ponerClave(id: number, clave: string, token: string) {
    const respuesta = await this.#comoAdministrador(token, {
      metodo: 'PUT',
      ruta: `/usuario/${id}/clave`,
      cuerpo: { password: clave },
      espera: [200, 400, 404],
      mamparo: 'ingresos',
    })
    respuesta.confirmar()
    const como = { 200: 'cambiada', 400: 'rechazada', 404: 'desconocido' } as const
    return como[respuesta.estado as keyof typeof como]
  }

  async listarAppServers(pagina: Pagina, token: string): Promise<AppServer[]> {
    const respuesta = await this.#comoAdministrador(token, {
      metodo: 'GET',
      ruta: `/app-server?${consulta(pagina)}`,
      espera: [200],
    })
    return leer('auth', esquemas.appServers, respuesta.json())
  }

  async buscarAppServer(id: number, token: string): Promise<AppServer | null> {
    const respuesta = await this.#comoAdministrador(token, {
      metodo: 'GET',
      ruta: `/app-server/${id}`,
      espera: [200, 404],
    })
    return respuesta.estado === 404 ? null : leer('auth', esquemas.appServer, respuesta.json())
  }

  async registrarAppServer(nuevo: Omit<AppServer, 'id'>, token: string) {
    const respuesta = await this.#comoAdministrador(token, {
      metodo: 'POST',
      ruta: '/app-server',
      cuerpo: nuevo,
      espera: [201, 400],
    })
    if (respuesta.estado === 400) {
      const { mensaje } = await leer('auth', esquemas.rechazo, respuesta.json())
      return { tipo: 'rechazado', mensaje } satisfies RegistroDeAppServer
    }
    const registrado = await leer('auth', esquemas.appServerNuevo, respuesta.json())
    return { tipo: 'registrado', ...registrado } satisfies RegistroDeAppServer
  }

  async eliminarAppServer(id: number, token: string): Promise<boolean> {
    const respuesta = await this.#comoAdministrador(token, {
      metodo: 'DELETE',
      ruta: `/app-server/${id}`,
      espera: [200, 404],
    })
    respuesta.confirmar()
    return respuesta.estado === 200
  }

  /** Como el app server y, si auth no acepta su token, como el administrador. */
  async #comoQuienSea(token: string | undefined, pedido: PedidoDeRed): Promise<RespuestaDeRed> {
    try {
      return await this.cliente.pedir(pedido)
    } catch (error) {
      const rechazado = error instanceof ErrorDeRed && error.motivo === 'app-token-rechazado'
      if (rechazado && token !== undefined) {
        return this.#comoAdministrador(token, pedido)
      }
      throw error
    }
  }

  /**
   * A quien no es el administrador auth le contesta 401, y 403 si lo que pide, con el token del app server, lo podría
   * pedir otro (docs/contrato.md §9).
   */
  async #comoAdministrador(token: string, pedido: PedidoDeRed): Promise<RespuestaDeRed> {
    const respuesta = await this.cliente.pedir({
      ...pedido,
      autorizacion: `Bearer ${token}`,
      espera: [...pedido.espera, 401, 403],
    })
    if ([401, 403].includes(respuesta.estado)) {
      throw new SesionRechazada()
    }
    return respuesta
  }
}

const consulta = ({ offset, cantidad }: Pagina) => `offset=${offset}&cantidad=${cantidad}`

const emailDe = (crudo: unknown): unknown =>
  typeof crudo === 'object' && crudo !== null && 'email' in crudo ? crudo.email : undefined
