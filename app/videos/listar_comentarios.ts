import { inject } from '@adonisjs/core'
import Comentario from '#models/comentario'
import { ServidorDeAuth } from '#red/auth/contrato'
import type { Pagina } from '#red/media/contrato'
import { datosDeAutor } from '#usuarios/eliminado'
import { BuscarVisible } from '#videos/buscar_visible'
import { fechasDe } from '#videos/fechas_de_comentarios'

type Pedido = { videoId: string; espectador: number; leerPagina: () => Pagina }

/** Los comentarios de un video, los más viejos primero (docs/contrato.md §5). */
@inject()
export class ListarComentarios {
  constructor(
    private readonly buscarVisible: BuscarVisible,
    private readonly auth: ServidorDeAuth
  ) {}

  /** `null` si el espectador no puede ver el video. */
  async ejecutar({ videoId, espectador, leerPagina }: Pedido) {
    const video = await this.buscarVisible.ejecutar({ videoId, espectador })
    if (!video) {
      return null
    }
    const { offset, cantidad } = leerPagina()
    const comentarios = await Comentario.query()
      .where('video', video.id)
      .orderByRaw('fecha ASC NULLS FIRST, id ASC')
      .offset(offset)
      .limit(cantidad)
    const [autores, fechas] = await Promise.all([
      this.auth.buscarUsuarios(comentarios.map(({ usuario }) => usuario)),
      fechasDe(video.id, comentarios),
    ])

    return comentarios.map(({ id, usuario, comentario }, indice) => ({
      id,
      autor: { id: usuario, ...datosDeAutor(autores.get(usuario)) },
      fecha: fechas[indice]?.toISO(),
      comentario,
    }))
  }
}
