import type { Usuario } from '#red/auth/contrato'
import { AuthConCache } from '#red/auth/auth_con_cache'
import { AuthConBajas, type Identidad } from '#red/auth/contrato'
import { CachesEncendidas } from '#red/cache/caches_de_auth'
import type { Compartida } from '#red/cache/compartida'

export const persona = (id: number, nombre = `Persona ${id}`): Usuario => ({
  ...{ id, nombre, apellido: null, email: `p${id}@chotuve.test` },
  ...{ direccion: null, telefono: null, foto: null, habilitado: true },
})

/** Un auth que contesta cuando la prueba quiere, y cuenta lo que le preguntan. */
class AuthDePrueba extends AuthConBajas {
  readonly tokens = new Map<string, Identidad>()
  readonly preguntas: string[] = []
  readonly usuarios = new Map<number, Usuario>()
  falla: Error | undefined
  /** Lo que hay que esperar para que conteste. */
  puerta: Promise<void> = Promise.resolve()

  async identificar(token: string) {
    return this.#contestar(`token ${token}`, () => this.tokens.get(token) ?? null)
  }

  async buscarUsuario(id: number) {
    return this.#contestar(`usuario ${id}`, () => this.usuarios.get(id) ?? null)
  }

  async buscarUsuarios(ids: Iterable<number>) {
    const pedidos = [...ids]
    return this.#contestar(
      `usuarios ${pedidos}`,
      () =>
        new Map(
          pedidos.flatMap((id) => {
            const usuario = this.usuarios.get(id)
            return usuario ? [[id, usuario] as const] : []
          })
        )
    )
  }

  async editarPerfil(id: number, { nombre = '' }: { nombre?: string | null }) {
    return this.#contestar(`editar ${id}`, () =>
      Boolean(this.usuarios.set(id, persona(id, nombre ?? '')))
    )
  }

  async cambiarClave(id: number) {
    return this.#contestar(`clave ${id}`, () => 'cambiada' as const)
  }

  async deshabilitar(id: number) {
    return this.#contestar(`deshabilitar ${id}`, () => true)
  }

  async vaciar() {
    return this.#contestar('vaciar', () => this.usuarios.clear())
  }

  iniciarSesion = async () => null
  registrar = async () => null
  entrarComoAdministrador = async () => null

  async #contestar<Resultado>(pregunta: string, resultado: () => Resultado): Promise<Resultado> {
    this.preguntas.push(pregunta)
    const contesta = resultado()
    await this.puerta
    if (this.falla) {
      throw this.falla
    }
    return contesta
  }
}

const MUCHO = { segundos: 600, maximo: 100 }

/** Ese auth detrás de las dos cachés. */
export function conCaches(
  ajustes: Partial<ConstructorParameters<typeof CachesEncendidas>[0]> = {},
  { compartida, ahora = 0 }: { compartida?: Compartida; ahora?: number } = {}
) {
  const detras = new AuthDePrueba()
  const caches = new CachesEncendidas({ perfiles: MUCHO, sesiones: MUCHO, ...ajustes }, compartida)
  const auth = new AuthConCache(detras, caches, { ahora: () => ahora })
  return { auth, detras, caches }
}

/** Una puerta cerrada, hasta que se la abra. */
export function puerta() {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { cerrada: promise, abrir: resolve }
}
