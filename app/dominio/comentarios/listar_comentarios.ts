import { inject } from '@adonisjs/core'
import Comentario from '#models/comentario'
import { bloqueadosCon } from '#moderacion/bloqueos'
import { ServidorDeAuth } from '#red/auth/contrato'
import type { Pagina } from '#base/pagina'
import { BuscarVisible } from '#videos/buscar_visible'
import { fechasDe } from '#comentarios/fechas'

type Pedido = {
  videoId: string
  espectador: number
  /** `null` si la que se pidió no sirve: se contesta después que un video que no existe. */
  pagina: Pagina | null
}

/** Los comentarios de un video, los más viejos primero (docs/contrato.md §5). */
@inject()
export class ListarComentarios {
  constructor(
    private readonly buscarVisible: BuscarVisible,
    private readonly auth: ServidorDeAuth
  ) {}

  async ejecutar({ videoId, espectador, pagina }: Pedido) {
    const video = await this.buscarVisible.ejecutar({ videoId, espectador })
    if (!video) {
      return { tipo: 'desconocido' as const }
    }
    if (!pagina) {
      return { tipo: 'pagina-invalida' as const }
    }
    const comentarios = await Comentario.query()
      // Dichas, y no todas: así la sentencia se puede preparar.
      .select('id', 'video', 'usuario', 'comentario', 'fecha', 'editado')
      .where('video', video.id)
      .whereNotIn('usuario', bloqueadosCon(espectador))
      .orderByRaw('fecha ASC NULLS FIRST, id ASC')
      .offset(pagina.offset)
      .limit(pagina.cantidad)
    const [autores, fechas] = await Promise.all([
      this.auth.buscarUsuarios(comentarios.map(({ usuario }) => usuario)),
      fechasDe(video.id, comentarios),
    ])

    return {
      tipo: 'comentarios' as const,
      comentarios: comentarios.map((comentario, indice) => ({
        comentario,
        fecha: fechas[indice],
        autor: autores.get(comentario.usuario),
      })),
    }
  }
}
