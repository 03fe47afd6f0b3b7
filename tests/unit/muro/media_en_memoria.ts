import type { Pagina } from '#base/pagina'
import {
  ServidorDeMedia,
  type PedidoDeLista,
  type Seleccion,
  type TandaDeVideos,
  type Video,
} from '#red/media/contrato'
import { enTandas } from '#red/transporte/tandas'

/** El título de los que no se pueden mostrar. */
export const ILEGIBLE = 'ilegible'

/** Media como la describe docs/contrato.md §10, con los videos en memoria y las llamadas a la vista. */
export class MediaEnMemoria extends ServidorDeMedia {
  readonly llamadas: Pagina[] = []

  constructor(
    private readonly videos: Video[],
    private readonly personasPorTanda: number
  ) {
    super()
  }

  async listar({ privadosDe, deUsuario }: Seleccion, pagina: Pagina): Promise<TandaDeVideos> {
    this.llamadas.push(pagina)
    const elegidos = this.videos.filter(
      ({ usuarioId, visibilidad }) =>
        privadosDe.includes(usuarioId) ||
        (visibilidad === 'publico' && (deUsuario === undefined || deUsuario === usuarioId))
    )
    const { offset, cantidad } = pagina
    const contestados = elegidos.slice(offset, offset + cantidad)
    const videos = contestados.filter(({ titulo }) => titulo !== ILEGIBLE)
    const descartados = contestados.length - videos.length
    return { videos, total: elegidos.length, descartados }
  }

  listarVarias(pedidos: PedidoDeLista[]): Promise<TandaDeVideos[]> {
    return Promise.all(pedidos.map(({ seleccion, pagina }) => this.listar(seleccion, pagina)))
  }

  enTandas(personas: number[]): number[][] {
    return enTandas(personas, {
      largoMaximo: 1_000,
      agregado: 0,
      cantidadMaxima: this.personasPorTanda,
    })
  }

  async crear(): Promise<null> {
    throw new Error('El muro no crea videos')
  }

  async buscar(): Promise<null> {
    throw new Error('El muro no busca de a uno')
  }

  async deshabilitar(): Promise<boolean> {
    throw new Error('El muro no deshabilita videos')
  }

  async vaciar() {}
}
