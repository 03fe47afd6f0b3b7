import { inject } from '@adonisjs/core'
import { sonContactos } from '#contactos/consultas'
import { ServidorDeAuth } from '#red/auth/contrato'
import type { Pagina } from '#base/pagina'
import { ServidorDeMedia } from '#red/media/contrato'
import { siExiste } from '#usuarios/si_existe'
import { leerInteracciones, SIN_INTERACCIONES } from '#videos/interacciones'
import { primerosVideos } from '#videos/primeros_videos'

/**
 * Hasta dónde se lee desde el comienzo, para saltear los que no se pueden mostrar: más allá nadie llega
 * pasando páginas, y un pedido no puede costar lo que diga su `offset`.
 */
const PROFUNDIDAD = 5_000

type Pedido = {
  usuarioId: number
  espectador: number
  /** `null` si la que se pidió no sirve: se contesta después que quién no existe. */
  pagina: Pagina | null
}

/** Los videos de alguien que un espectador puede ver, los más nuevos primero (docs/contrato.md §4). */
@inject()
export class ListarDeUsuario {
  constructor(
    private readonly auth: ServidorDeAuth,
    private readonly media: ServidorDeMedia
  ) {}

  async ejecutar({ usuarioId, espectador, pagina }: Pedido) {
    const encontrado = await siExiste({
      usuario: this.auth.buscarUsuario(usuarioId),
      datos: pagina && this.#leerVideos({ usuarioId, espectador, pagina }),
    })
    if (!encontrado) {
      return { tipo: 'desconocido' as const }
    }
    const videos = encontrado.datos
    if (!videos) {
      return { tipo: 'pagina-invalida' as const }
    }
    const interacciones = await leerInteracciones(
      videos.map(({ id }) => id),
      espectador
    )
    return {
      tipo: 'videos' as const,
      videos: videos.map((video) => ({
        video,
        interacciones: interacciones.get(video.id) ?? SIN_INTERACCIONES,
      })),
    }
  }

  async #leerVideos({ usuarioId, espectador, pagina }: Pedido & { pagina: Pagina }) {
    const { offset, cantidad } = pagina
    const vePrivados = usuarioId === espectador || (await sonContactos(usuarioId, espectador))
    const suyos = { deUsuario: usuarioId, privadosDe: vePrivados ? [usuarioId] : [] }
    if (cantidad === 0 || offset >= PROFUNDIDAD) {
      const { videos } = await this.media.listar(suyos, { offset, cantidad })
      return videos
    }
    const videos = await primerosVideos({
      leer: (ventana) => this.media.listar(suyos, ventana),
      cuantos: offset + cantidad,
    })
    return videos?.slice(offset) ?? []
  }
}
