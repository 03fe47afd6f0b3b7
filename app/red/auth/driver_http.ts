import { setImmediate as siguienteVuelta } from 'node:timers/promises'
import {
  ServidorDeAuth,
  type CambiosDePerfil,
  type Credenciales,
  type Identidad,
  type OpcionesDeBusqueda,
  type Sesion,
  type Usuario,
} from '#red/auth/contrato'
import { deshabilitar, entrarComoAdministrador } from '#red/auth/administrar'
import * as esquemas from '#red/auth/esquemas'
import { identificar } from '#red/auth/identificar'
import { contextoDePedido } from '#red/contexto_de_pedido'
import type { Cliente } from '#red/transporte/cliente'
import type { PedidoDeRed } from '#red/transporte/pedido'
import { enTandas } from '#red/transporte/tandas'
import { leer } from '#red/transporte/leer'
import { leerElemento, leerElementos } from '#red/transporte/leer_elementos'
import { comoUsuario, USUARIO, type UsuarioDeAuth } from '#red/auth/traduccion'

/**
 * Auth corta la línea del pedido en 4.094 bytes (docs/contrato.md §9); el resto es para el método, el
 * prefijo de la dirección y los demás parámetros.
 */
const LARGO_DE_IDS = 3_600

/** Hasta tantos usuarios es una página de algo; más, una lista que no tiene por qué frenar a las páginas. */
const USUARIOS_DE_UNA_PAGINA = 128

/** Habla con el auth server por HTTP (docs/contrato.md §9). */
export class AuthHttp extends ServidorDeAuth {
  constructor(private readonly cliente: Cliente) {
    super()
  }

  async identificar(token: string): Promise<Identidad | null> {
    return identificar(this.cliente, token)
  }

  async iniciarSesion({ email, clave }: Credenciales): Promise<Sesion | null> {
    return this.#abrirSesion('/usuario/sesion', { email, password: clave }, [200, 400])
  }

  async registrar({ email, clave }: Credenciales): Promise<Sesion | null> {
    return this.#abrirSesion('/usuario', { email, password: clave }, [201, 400])
  }

  async buscarUsuario(id: number): Promise<Usuario | null> {
    const respuesta = await this.cliente.pedir({
      metodo: 'GET',
      ruta: `/usuario/${id}`,
      espera: [200, 404],
    })
    const usuario = respuesta.estado === 404 ? null : await leerElemento(USUARIO, respuesta.json())
    return usuario && comoUsuario(usuario)
  }

  async buscarUsuarios(
    ids: Iterable<number>,
    { enSegundoPlano = false }: OpcionesDeBusqueda = {}
  ): Promise<Map<number, Usuario>> {
    const distintos = [...new Set(ids)]
    const tandas = enTandas(distintos, { largoMaximo: LARGO_DE_IDS, agregado: 1 })
    const deAMuchos = distintos.length > USUARIOS_DE_UNA_PAGINA ? 'listas' : 'resto'
    const mamparo = enSegundoPlano ? 'entregas' : deAMuchos
    const pedidos = tandas.map((tanda) => ({ ...pedirTanda(tanda), mamparo }) as const)
    const respuestas = enSegundoPlano
      ? await contextoDePedido.exit(() => this.cliente.pedirVarias(pedidos))
      : await this.cliente.pedirVarias(pedidos)
    const usuarios: UsuarioDeAuth[] = []
    for (const [orden, respuesta] of respuestas.entries()) {
      if (orden > 0) {
        // Leerlas todas de corrido detendría a los demás pedidos: quien tiene miles de contactos los pide juntos.
        await siguienteVuelta()
      }
      const elementos = await leer('auth', esquemas.usuarios, respuesta.json())
      usuarios.push(...(await leerElementos(USUARIO, elementos)))
    }
    return new Map(usuarios.map((usuario) => [usuario.id, comoUsuario(usuario)]))
  }

  async editarPerfil(id: number, cambios: CambiosDePerfil): Promise<boolean> {
    const respuesta = await this.cliente.pedir({
      metodo: 'PUT',
      ruta: `/usuario/${id}`,
      cuerpo: cambios,
      espera: [200, 404],
    })
    if (respuesta.estado === 404) {
      return false
    }
    respuesta.confirmar()
    return true
  }

  async cambiarClave(id: number, clave: string): Promise<'cambiada' | 'rechazada'> {
    const respuesta = await this.cliente.pedir({
      metodo: 'PUT',
      ruta: `/usuario/${id}/clave`,
      cuerpo: { password: clave },
      espera: [200, 400],
      mamparo: 'ingresos',
    })
    respuesta.confirmar()
    return respuesta.estado === 200 ? 'cambiada' : 'rechazada'
  }

  entrarComoAdministrador(credenciales: Credenciales): Promise<string | null> {
    return entrarComoAdministrador(this.cliente, credenciales)
  }

  deshabilitar(id: number, tokenDeAdministrador: string): Promise<boolean> {
    return deshabilitar(this.cliente, id, tokenDeAdministrador)
  }

  async vaciar(): Promise<void> {
    await this.cliente.pedir({ metodo: 'DELETE', ruta: '/base_de_datos', espera: [200] })
  }

  async #abrirSesion(ruta: string, cuerpo: object, espera: [number, number]) {
    const respuesta = await this.cliente.pedir({
      metodo: 'POST',
      ruta,
      cuerpo,
      espera,
      mamparo: 'ingresos',
    })
    if (respuesta.estado === 400) {
      respuesta.confirmar()
      return null
    }
    const { auth_token: token, id: usuarioId } = await leer(
      'auth',
      esquemas.sesion,
      respuesta.json()
    )
    return { token, usuarioId }
  }
}

/** Con `ids` vacío auth contesta la primera página de todos: nunca se le manda así. */
function pedirTanda(ids: number[]): PedidoDeRed {
  const ruta = `/usuario?ids=${ids.join(',')}&cantidad=${ids.length}`
  return { metodo: 'GET', ruta, espera: [200] }
}
