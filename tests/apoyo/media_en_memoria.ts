import { randomBytes } from 'node:crypto'
import type { Pagina } from '#base/pagina'
import {
  ServidorDeMedia,
  type CambiosDeVideo,
  type EdicionDeVideo,
  type ErroresDeVideo,
  type PedidoDeLista,
  type Seleccion,
  type TandaDeVideos,
  type Video,
  type VideoNuevo,
} from '#red/media/contrato'
import { enTandas } from '#red/transporte/tandas'

/** El título de los que no se pueden mostrar. */
export const ILEGIBLE = 'ilegible'

/** Media como la describe docs/contrato.md §10, con los videos en memoria y las llamadas a la vista. */
export class MediaEnMemoria extends ServidorDeMedia {
  readonly llamadas: Pagina[] = []

  /** @param videos los más nuevos primero */
  constructor(
    private videos: Video[],
    private readonly personasPorTanda: number
  ) {
    super()
  }

  async listar({ privadosDe, deUsuario }: Seleccion, pagina: Pagina): Promise<TandaDeVideos> {
    this.llamadas.push(pagina)
    const elegidos = this.videos.filter(
      ({ usuarioId, visibilidad, habilitado }) =>
        habilitado &&
        (privadosDe.includes(usuarioId) ||
          (visibilidad === 'publico' && (deUsuario === undefined || deUsuario === usuarioId)))
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

  async crear(video: VideoNuevo): Promise<ErroresDeVideo | null> {
    const errores = {
      ...(video.titulo === '' && { titulo: 'El titulo es obligatorio' }),
      ...(video.duracion <= 0 && { duracion: 'La duración no es válida' }),
    }
    if (Object.keys(errores).length > 0) {
      return errores
    }
    const id = randomBytes(12).toString('hex')
    this.videos = [{ ...video, id, creacion: new Date(), habilitado: true }, ...this.videos]
    return null
  }

  async buscar(id: string): Promise<Video | null> {
    return this.videos.find((video) => video.id === id.toLowerCase()) ?? null
  }

  async deshabilitar(id: string): Promise<boolean> {
    const { tipo } = await this.editar(id, { habilitado: false })
    return tipo === 'editado'
  }

  async vaciar() {
    this.videos = []
  }

  async editar(id: string, cambios: CambiosDeVideo): Promise<EdicionDeVideo> {
    const { titulo, descripcion, ubicacion, ...otros } = cambios
    // Un texto vacío es «como estaba».
    const textos = Object.entries({ titulo, descripcion, ubicacion }).filter(([, texto]) => texto)
    this.videos = this.videos.map((video) =>
      video.id === id ? { ...video, ...otros, ...Object.fromEntries(textos) } : video
    )
    return { tipo: (await this.buscar(id)) ? 'editado' : 'desconocido' }
  }
}
