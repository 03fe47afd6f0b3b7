import { Reloj } from '#base/reloj'
import {
  AuthConBajas,
  type CambiosDePerfil,
  type Credenciales,
  type Identidad,
  type OpcionesDeBusqueda,
  type ServidorDeAuth,
  type Usuario,
} from '#red/auth/contrato'
import type { CachesDeAuth } from '#red/cache/contrato'
import { resumirToken, vidaDelToken } from '#red/cache/token'
import { contextoDePedido } from '#red/contexto_de_pedido'

/** Más que esto es una lista entera: guardarla sacaría a los demás, y buscar a cada uno frenaría a todos. */
const DE_UNA_PAGINA = 128

/**
 * Auth sin preguntarle dos veces lo mismo en unos segundos (docs/decisiones/0019). Va detrás de quien deja afuera a los
 * que se fueron: de ellos no se muestra ni lo guardado.
 */
export class AuthConCache extends AuthConBajas {
  constructor(
    private readonly auth: ServidorDeAuth,
    private readonly caches: CachesDeAuth,
    private readonly reloj = new Reloj()
  ) {
    super()
  }

  async identificar(token: string): Promise<Identidad | null> {
    const { sesiones } = this.caches
    if (!sesiones) {
      return this.auth.identificar(token)
    }
    const clave = resumirToken(token)
    const halladas = await sesiones.obtener([clave], {
      buscar: async () => conClave(clave, await this.auth.identificar(token)),
      vidaMs: () => vidaDelToken(token, this.reloj),
      solo: conApuro(),
    })
    return halladas.get(clave) ?? null
  }

  async buscarUsuario(id: number): Promise<Usuario | null> {
    const { perfiles } = this.caches
    if (!perfiles) {
      return this.auth.buscarUsuario(id)
    }
    const clave = String(id)
    const hallados = await perfiles.obtener([clave], {
      buscar: async () => conClave(clave, await this.auth.buscarUsuario(id)),
      solo: conApuro(),
    })
    return hallados.get(clave) ?? null
  }

  async buscarUsuarios(
    ids: Iterable<number>,
    opciones: OpcionesDeBusqueda = {}
  ): Promise<Map<number, Usuario>> {
    const { perfiles } = this.caches
    const distintos = [...new Set(ids)]
    if (!perfiles || opciones.alDia || distintos.length > DE_UNA_PAGINA) {
      return this.auth.buscarUsuarios(distintos, opciones)
    }
    const hallados = await perfiles.obtener(distintos.map(String), {
      buscar: async (claves) => {
        const usuarios = await this.auth.buscarUsuarios(claves.map(Number), opciones)
        return new Map([...usuarios].map(([id, usuario]) => [String(id), usuario]))
      },
      solo: opciones.enSegundoPlano === true || conApuro(),
    })
    return new Map([...hallados.values()].map((usuario) => [usuario.id, usuario]))
  }

  editarPerfil(id: number, cambios: CambiosDePerfil) {
    return this.#yOlvidar(id, this.auth.editarPerfil(id, cambios))
  }

  cambiarClave(id: number, clave: string) {
    return this.#yOlvidar(id, this.auth.cambiarClave(id, clave))
  }

  deshabilitar(id: number, tokenDeAdministrador: string) {
    return this.#yOlvidar(id, this.auth.deshabilitar(id, tokenDeAdministrador))
  }

  vaciar() {
    return this.#yOlvidar('todos', this.auth.vaciar())
  }

  iniciarSesion(credenciales: Credenciales) {
    return this.auth.iniciarSesion(credenciales)
  }

  registrar(credenciales: Credenciales) {
    return this.auth.registrar(credenciales)
  }

  entrarComoAdministrador(credenciales: Credenciales) {
    return this.auth.entrarComoAdministrador(credenciales)
  }

  /** También si falló: auth pudo hacerlo antes de no contestar. */
  async #yOlvidar<Resultado>(quien: number | 'todos', cambio: Promise<Resultado>) {
    try {
      return await cambio
    } finally {
      await this.caches.olvidar(quien)
    }
  }
}

/** Quien espera menos que lo de siempre no puede hacer fallar a los demás, ni esperar lo que ellos. */
const conApuro = () => contextoDePedido.getStore()?.limiteMs !== undefined

const conClave = <Valor>(clave: string, valor: Valor | null) =>
  new Map(valor ? [[clave, valor]] : [])
