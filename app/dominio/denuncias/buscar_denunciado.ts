import { inject } from '@adonisjs/core'
import Comentario from '#models/comentario'
import type { TipoDeDenuncia } from '#models/denuncia'
import { seVen } from '#moderacion/bloqueos'
import { ServidorDeAuth } from '#red/auth/contrato'
import { esIdDePersona } from '#red/ids'
import { BuscarVisible } from '#videos/buscar_visible'

/** Algo que alguien puede denunciar, y de quién es. */
export type Denunciado = { cosa: string; video: string | null; autor: number }

type Pedido = { tipo: TipoDeDenuncia; id: string; espectador: number }

/** Lo que alguien quiere denunciar, si puede verlo: de lo demás no se dice ni que existe. */
@inject()
export class BuscarDenunciado {
  constructor(
    private readonly buscarVisible: BuscarVisible,
    private readonly auth: ServidorDeAuth
  ) {}

  ejecutar({ tipo, id, espectador }: Pedido): Promise<Denunciado | null> {
    switch (tipo) {
      case 'video':
        return this.#video(id, espectador)
      case 'comentario':
        return this.#comentario(Number(id), espectador)
      case 'usuario':
        return this.#usuario(Number(id), espectador)
    }
  }

  async #video(videoId: string, espectador: number): Promise<Denunciado | null> {
    const video = await this.buscarVisible.ejecutar({ videoId, espectador })
    return video && { cosa: video.id, video: null, autor: video.usuarioId }
  }

  async #comentario(id: number, espectador: number): Promise<Denunciado | null> {
    const comentario = Number.isSafeInteger(id) ? await Comentario.find(id) : null
    // Antes de preguntar por el video: si no se ven, no se contesta distinto que si no existiera.
    if (!comentario || !(await seVen(comentario.usuario, espectador))) {
      return null
    }
    const visible = await this.buscarVisible.ejecutar({ videoId: comentario.video, espectador })
    return visible && { cosa: String(id), video: visible.id, autor: comentario.usuario }
  }

  async #usuario(id: number, espectador: number): Promise<Denunciado | null> {
    if (!esIdDePersona(id)) {
      return null
    }
    const [usuarios, loVe] = await Promise.all([
      this.auth.buscarUsuarios([id]),
      seVen(espectador, id),
    ])
    return usuarios.has(id) && loVe ? { cosa: String(id), video: null, autor: id } : null
  }
}
