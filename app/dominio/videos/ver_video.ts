import { inject } from '@adonisjs/core'
import { ServidorDeAuth } from '#red/auth/contrato'
import { BuscarVisible } from '#videos/buscar_visible'
import { leerInteracciones, SIN_INTERACCIONES } from '#videos/interacciones'

/** El detalle de un video (docs/contrato.md §4). */
@inject()
export class VerVideo {
  constructor(
    private readonly buscarVisible: BuscarVisible,
    private readonly auth: ServidorDeAuth
  ) {}

  /** `null` si el espectador no puede verlo. */
  async ejecutar(pedido: { videoId: string; espectador: number }) {
    const video = await this.buscarVisible.ejecutar(pedido)
    if (!video) {
      return null
    }
    const [autores, interacciones] = await Promise.all([
      this.auth.buscarUsuarios([video.usuarioId]),
      leerInteracciones([video.id], pedido.espectador),
    ])
    return {
      video,
      interacciones: interacciones.get(video.id) ?? SIN_INTERACCIONES,
      autor: autores.get(video.usuarioId),
    }
  }
}
