import { inject } from '@adonisjs/core'
import { ServidorDeAuth } from '#red/auth/contrato'
import type { Lugar, Pagina } from '#base/pagina'
import { BuscarVisible } from '#videos/buscar_visible'
import { fechasDe } from '#comentarios/fechas'
import { leerPagina, type ComentarioLeido } from '#comentarios/leer_pagina'

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
    const comentarios = await leerPagina(video.id, espectador, pagina)
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

/** Dónde está un comentario en su lista. */
export const lugarDe = ({ comentario }: { comentario: ComentarioLeido }): Lugar => [
  comentario.lugar,
  comentario.id,
]
