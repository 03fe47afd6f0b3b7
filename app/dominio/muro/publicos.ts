import type { Limites } from '#muro/limites'
import { acotarPropios } from '#muro/saltear_propios'
import type { Comienzo } from '#muro/comienzo'
import type { Pagina } from '#base/pagina'
import type { ServidorDeMedia } from '#red/media/contrato'

type Pedido = { media: ServidorDeMedia; espectador: number; limites: Limites; hasta: number }

/** De un tramo con menos ajenos que esta parte no se sigue leyendo: se salta. */
const POCOS_AJENOS = 0.1

/**
 * La lista de los públicos de todos, que trae también los del espectador. Los deja afuera, y si son tantos
 * que casi no se lee otra cosa va directo al ajeno que sigue.
 */
export class Publicos {
  #saltos = 0
  #cantidadDePropios: number | undefined

  constructor(
    readonly lista: Comienzo,
    private readonly pedido: Pedido
  ) {}

  /** Saca los propios de lo último que se leyó, que empieza en `desde`; dice si había. */
  sacarPropios(desde: number): { ajenos: number; propios: number } {
    const ultimos = this.lista.videos.splice(desde)
    const ajenos = ultimos.filter(({ usuarioId }) => usuarioId !== this.pedido.espectador)
    this.lista.videos.push(...ajenos)
    return { ajenos: ajenos.length, propios: ultimos.length - ajenos.length }
  }

  /** Acomoda cuánto se lee la vez siguiente, y desde dónde, cuando los propios ocuparon lo que se leyó. */
  async acomodar({ ajenos, propios }: { ajenos: number; propios: number }) {
    if (propios === 0) {
      return
    }
    const { limites, hasta } = this.pedido
    const cantidadDePropios = (this.#cantidadDePropios ??= await this.#contarPropios())
    this.lista.tramo = Math.min(hasta + cantidadDePropios, limites.tramo)
    if (this.lista.tramo < limites.tramo || ajenos >= POCOS_AJENOS * propios) {
      return
    }
    if (this.#saltos++ >= limites.saltos) {
      this.lista.quedan = false
      return
    }
    const orden = this.lista.videos.length
    const [pocos] = await acotarPropios({
      lista: (ventana) => this.pedido.media.listar(this.lista.seleccion, ventana),
      propios: (ventana) => this.#propios(ventana),
      cantidadDePropios,
      limites,
      orden,
    })
    this.lista.leidos = Math.max(this.lista.leidos, orden + pocos)
  }

  async #contarPropios(): Promise<number> {
    const { total } = await this.#propios({ offset: 0, cantidad: 0 })
    return total
  }

  #propios(ventana: Pagina) {
    const { media, espectador } = this.pedido
    return media.listar({ deUsuario: espectador, privadosDe: [] }, ventana)
  }
}
