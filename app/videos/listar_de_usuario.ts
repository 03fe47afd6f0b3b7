import { inject } from '@adonisjs/core'
import { sonContactos } from '#contactos/consultas'
import { ServidorDeAuth } from '#red/auth/contrato'
import { ServidorDeMedia, type Pagina } from '#red/media/contrato'
import { leerInteracciones, SIN_INTERACCIONES } from '#videos/interacciones'
import { mostrarVideo } from '#videos/mostrar_video'

type Pedido = { usuarioId: number; espectador: number; leerPagina: () => Pagina }

/** Los videos de alguien que un espectador puede ver, los más nuevos primero (docs/contrato.md §4). */
@inject()
export class ListarDeUsuario {
  constructor(
    private readonly auth: ServidorDeAuth,
    private readonly media: ServidorDeMedia
  ) {}

  /**
   * `null` si auth no conoce al usuario. La página se lee recién después: que el usuario no exista
   * se contesta antes que una página mal pedida.
   */
  async ejecutar({ usuarioId, espectador, leerPagina }: Pedido) {
    const esPropio = usuarioId === espectador
    const [usuario, vePrivados] = await Promise.all([
      this.auth.buscarUsuario(usuarioId),
      esPropio || sonContactos(usuarioId, espectador),
    ])
    if (!usuario) {
      return null
    }

    const { videos } = await this.media.listar(
      { deUsuario: usuarioId, privadosDe: vePrivados ? [usuarioId] : [] },
      leerPagina()
    )
    const interacciones = await leerInteracciones(
      videos.map(({ id }) => id),
      espectador
    )
    return videos.map((video) =>
      mostrarVideo(video, interacciones.get(video.id) ?? SIN_INTERACCIONES)
    )
  }
}
