import { inject } from '@adonisjs/core'
import { sonContactos } from '#contactos/consultas'
import { ServidorDeAuth } from '#red/auth/contrato'
import { ServidorDeMedia, type Pagina } from '#red/media/contrato'
import { siExiste } from '#usuarios/si_existe'
import { leerInteracciones, SIN_INTERACCIONES } from '#videos/interacciones'
import { mostrarVideo } from '#videos/mostrar_video'
import { primerosVideos } from '#videos/primeros_videos'

/**
 * Hasta dónde se lee desde el comienzo, para saltear los que no se pueden mostrar: más allá nadie llega
 * pasando páginas, y un pedido no puede costar lo que diga su `offset`.
 */
const PROFUNDIDAD = 5_000

type Pedido = { usuarioId: number; espectador: number; leerPagina: () => Pagina }

/** Los videos de alguien que un espectador puede ver, los más nuevos primero (docs/contrato.md §4). */
@inject()
export class ListarDeUsuario {
  constructor(
    private readonly auth: ServidorDeAuth,
    private readonly media: ServidorDeMedia
  ) {}

  /** `null` si auth no conoce al usuario, aunque la página esté mal pedida. */
  async ejecutar({ usuarioId, espectador, leerPagina }: Pedido) {
    const encontrado = await siExiste({
      usuario: this.auth.buscarUsuario(usuarioId),
      datos: this.#leerVideos({ usuarioId, espectador, leerPagina }),
    })
    if (!encontrado) {
      return null
    }
    const videos = encontrado.datos
    const interacciones = await leerInteracciones(
      videos.map(({ id }) => id),
      espectador
    )
    return videos.map((video) =>
      mostrarVideo(video, interacciones.get(video.id) ?? SIN_INTERACCIONES)
    )
  }

  async #leerVideos({ usuarioId, espectador, leerPagina }: Pedido) {
    const { offset, cantidad } = leerPagina()
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
