import { inject } from '@adonisjs/core'
import { contactosYApartados, contarContactos } from '#contactos/consultas'
import { AjustesDelMuro } from '#muro/ajustes'
import { EspectadorDesconocido } from '#muro/espectador_desconocido'
import { leerTandas } from '#muro/leer_tandas'
import { leerVentana } from '#muro/leer_ventana'
import { ServidorDeAuth } from '#red/auth/contrato'
import type { Pagina } from '#base/pagina'
import { Reloj } from '#base/reloj'
import { ServidorDeMedia } from '#red/media/contrato'
import { hechosDe } from '#reglas/hechos'
import type { NombreDeHecho } from '#reglas/lenguaje/catalogo'
import { seguirDesde } from '#videos/seguir_desde'
import { leerInteracciones, SIN_INTERACCIONES } from '#videos/interacciones'

type Pedido = {
  espectador: number
  pagina: Pagina
  /** De un hecho que nadie va a mirar no se averigua nada. */
  haceFalta: (hecho: NombreDeHecho) => boolean
  /** El del muro propio viene de una sesión; cualquier otro puede no existir. */
  exigirEspectador?: boolean
}

type Lectura = {
  espectador: number
  contactos: number[]
  /** De quiénes no se muestra ninguno. */
  ocultos: ReadonlySet<number>
  pagina: Pagina
}

/** Los videos de una página del muro en el orden de media, con todo lo que hay que saber de ellos. */
@inject()
export class ReunirPagina {
  constructor(
    private readonly auth: ServidorDeAuth,
    private readonly media: ServidorDeMedia,
    private readonly ajustes: AjustesDelMuro,
    private readonly reloj: Reloj
  ) {}

  /** @throws EspectadorDesconocido si se exige que exista y auth no lo conoce */
  async ejecutar({ espectador, pagina, haceFalta, exigirEspectador = false }: Pedido) {
    const { contactos, bloqueados, silenciados } = await contactosYApartados({
      usuarioId: espectador,
      espectador,
    })
    const ocultos = bloqueados.union(silenciados)
    const { videos, comienzo } = await seguirDesde(
      (ventana) => this.#leerVideos({ espectador, contactos, ocultos, pagina: ventana }),
      pagina
    )
    const autoresIds = [...new Set(videos.map(({ usuarioId }) => usuarioId))]
    const [usuarios, interacciones, cantidades] = await Promise.all([
      this.auth.buscarUsuarios(exigirEspectador ? [...autoresIds, espectador] : autoresIds),
      leerInteracciones(
        videos.map(({ id }) => id),
        espectador
      ),
      contarContactos(haceFalta('cantidad_contactos') ? autoresIds : []),
    ])
    if (exigirEspectador && !usuarios.has(espectador)) {
      throw new EspectadorDesconocido(espectador)
    }

    const deContactos = new Set(contactos)
    const ahora = this.reloj.ahora()
    const reunidos = videos.map((video) => {
      const suyas = interacciones.get(video.id) ?? SIN_INTERACCIONES
      const hechos = hechosDe({
        video,
        interacciones: suyas,
        cantidadContactos: cantidades.get(video.usuarioId) ?? 0,
        esContacto: deContactos.has(video.usuarioId),
        ahora,
      })
      return { video, interacciones: suyas, autor: usuarios.get(video.usuarioId), hechos }
    })
    return { reunidos, comienzo }
  }

  /** Más allá de la profundidad del muro no hay nada, y no se le pregunta a nadie. */
  async #leerVideos({ espectador, contactos, ocultos, pagina: pedida }: Lectura) {
    const { offset, cantidad } = pedida
    const pagina = { offset, cantidad: Math.min(cantidad, this.ajustes.profundidad - offset) }
    if (pagina.cantidad <= 0) {
      return []
    }
    const { media } = this
    // De un contacto silenciado no se piden los privados; los públicos los trae media con los de todos.
    const mostrados = contactos.filter((id) => !ocultos.has(id))
    const tandas = media.enTandas(mostrados)
    return tandas.length > 1
      ? leerTandas({ media, tandas, espectador, ocultos, pagina })
      : leerVentana({ media, contactos: mostrados, espectador, ocultos, pagina })
  }
}
