import type { Limites } from '#muro/limites'
import { acotarPropios } from '#muro/saltear_propios'
import type { Comienzo } from '#muro/comienzo'
import type { Pagina } from '#base/pagina'
import type { ServidorDeMedia } from '#red/media/contrato'

type Pedido = {
  media: ServidorDeMedia
  espectador: number
  ocultos?: ReadonlySet<number> | undefined
  limites: Limites
  hasta: number
}

/** Qué había en lo último que se leyó. Los ajenos son todos los que no son propios, también los ocultos. */
type Leido = { ajenos: number; propios: number; ocultos: number }

/** Cuánto crece lo que se lee cada vez, mientras haya ocultos. */
const CRECE = 8

/** Acá se lee de a un tramo: las vueltas son otras tantas. */
const LECTURAS_POR_VUELTA = 4

/** De un tramo con menos ajenos que esta parte no se sigue leyendo: se salta. */
const POCOS_AJENOS = 0.1

/**
 * La lista de los públicos de todos, que trae también los del espectador y los de quienes él no ve. Los deja afuera,
 * y si los propios son tantos que casi no se lee otra cosa va directo al ajeno que sigue.
 */
export class Publicos {
  #saltos = 0
  #vueltas = 0
  #ocultos = 0
  #cantidadDePropios: number | undefined

  constructor(
    readonly lista: Comienzo,
    private readonly pedido: Pedido
  ) {}

  /** Saca lo que no se muestra de lo último que se leyó, que empieza en `desde`; dice si había. */
  sacarPropios(desde: number): Leido {
    const ultimos = this.lista.videos.splice(desde)
    const ajenos = ultimos.filter(({ usuarioId }) => usuarioId !== this.pedido.espectador)
    const mostrados = ajenos.filter(({ usuarioId }) => !this.pedido.ocultos?.has(usuarioId))
    this.lista.videos.push(...mostrados)
    const ocultos = ajenos.length - mostrados.length
    this.#ocultos += ocultos
    return { ajenos: ajenos.length, propios: ultimos.length - ajenos.length, ocultos }
  }

  /** Acomoda cuánto se lee la vez siguiente, y desde dónde, cuando lo que no se muestra ocupó lo que se leyó. */
  async acomodar({ ajenos, propios, ocultos }: Leido) {
    const { limites, hasta } = this.pedido
    if (ocultos > 0) {
      this.lista.tramo = Math.min(this.lista.tramo * CRECE, limites.tramo)
      this.lista.quedan &&= ++this.#vueltas < LECTURAS_POR_VUELTA * limites.vueltas
    }
    if (propios === 0) {
      return
    }
    const cantidadDePropios = (this.#cantidadDePropios ??= await this.#contarPropios())
    this.lista.tramo = Math.min(hasta + cantidadDePropios, limites.tramo)
    if (this.lista.tramo < limites.tramo || ajenos >= POCOS_AJENOS * propios) {
      return
    }
    if (this.#saltos++ >= limites.saltos) {
      this.lista.quedan = false
      return
    }
    const orden = this.lista.videos.length + this.#ocultos
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
