import { inject } from '@adonisjs/core'
import { sonContactos } from '#contactos/consultas'
import { ServidorDeAuth } from '#red/auth/contrato'
import { ServidorDeMedia, type Pagina } from '#red/media/contrato'
import { siExiste } from '#usuarios/si_existe'
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

  /** `null` si auth no conoce al usuario, aunque la página esté mal pedida. */
  async ejecutar({ usuarioId, espectador, leerPagina }: Pedido) {
    const encontrado = await siExiste({
      usuario: this.auth.buscarUsuario(usuarioId),
      datos: this.#leerVideos({ usuarioId, espectador, leerPagina }),
    })
    if (!encontrado) {
      return null
    }
    const { videos } = encontrado.datos
    const interacciones = await leerInteracciones(
      videos.map(({ id }) => id),
      espectador
    )
    return videos.map((video) =>
      mostrarVideo(video, interacciones.get(video.id) ?? SIN_INTERACCIONES)
    )
  }

  async #leerVideos({ usuarioId, espectador, leerPagina }: Pedido) {
    const pagina = leerPagina()
    const vePrivados = usuarioId === espectador || (await sonContactos(usuarioId, espectador))
    return this.media.listar(
      { deUsuario: usuarioId, privadosDe: vePrivados ? [usuarioId] : [] },
      pagina
    )
  }
}
