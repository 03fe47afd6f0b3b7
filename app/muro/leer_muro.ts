import { inject } from '@adonisjs/core'
import { contarContactos, idsDeContactos } from '#contactos/consultas'
import { leerTandas } from '#muro/leer_tandas'
import { leerVentana } from '#muro/leer_ventana'
import { ServidorDeAuth } from '#red/auth/contrato'
import { ServidorDeMedia, type Pagina } from '#red/media/contrato'
import { hechosDe } from '#reglas/hechos'
import { MotorDeReglas } from '#reglas/motor'
import { leerInteracciones, SIN_INTERACCIONES } from '#videos/interacciones'
import { mostrarVideoConAutor } from '#videos/mostrar_video'

/** Una página del muro de un espectador, ordenada por las reglas (docs/contrato.md §4). */
@inject()
export class LeerMuro {
  constructor(
    private readonly auth: ServidorDeAuth,
    private readonly media: ServidorDeMedia,
    private readonly motor: MotorDeReglas
  ) {}

  async ejecutar({ espectador, pagina }: { espectador: number; pagina: Pagina }) {
    const contactos = await idsDeContactos(espectador)
    const videos = await this.#leerVideos(espectador, contactos, pagina)
    const autoresIds = [...new Set(videos.map(({ usuarioId }) => usuarioId))]
    const [autores, interacciones, cantidades] = await Promise.all([
      this.auth.buscarUsuarios(autoresIds),
      leerInteracciones(
        videos.map(({ id }) => id),
        espectador
      ),
      contarContactos(autoresIds),
    ])

    const deContactos = new Set(contactos)
    const ordenados = await this.motor.ordenar(videos, (video) =>
      hechosDe({
        video,
        interacciones: interacciones.get(video.id) ?? SIN_INTERACCIONES,
        cantidadContactos: cantidades.get(video.usuarioId) ?? 0,
        esContacto: deContactos.has(video.usuarioId),
      })
    )
    return ordenados.map((video) =>
      mostrarVideoConAutor(
        video,
        interacciones.get(video.id) ?? SIN_INTERACCIONES,
        autores.get(video.usuarioId)
      )
    )
  }

  async #leerVideos(espectador: number, contactos: number[], pagina: Pagina) {
    if (pagina.cantidad === 0) {
      return []
    }
    const { media } = this
    const tandas = media.enTandas(contactos)
    return tandas.length > 1
      ? leerTandas({ media, tandas, espectador, pagina })
      : leerVentana({ media, contactos, espectador, pagina })
  }
}
