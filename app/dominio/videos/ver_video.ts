import { inject } from '@adonisjs/core'
import { ServidorDeAuth } from '#red/auth/contrato'
import { BuscarVisible } from '#videos/buscar_visible'
import { leerInteracciones, SIN_INTERACCIONES } from '#videos/interacciones'
import { Visualizaciones } from '#videos/visualizaciones/visualizaciones'

/** El detalle de un video, que es una visualización si lo pide otra persona (docs/contrato.md §4, §15). */
@inject()
export class VerVideo {
  constructor(
    private readonly buscarVisible: BuscarVisible,
    private readonly auth: ServidorDeAuth,
    private readonly visualizaciones: Visualizaciones
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
    // El administrador no es una persona.
    if (pedido.espectador !== video.usuarioId && pedido.espectador > 0) {
      this.visualizaciones.anotar({ video: video.id, usuario: pedido.espectador })
    }
    return {
      video,
      interacciones: interacciones.get(video.id) ?? SIN_INTERACCIONES,
      autor: autores.get(video.usuarioId),
    }
  }
}
