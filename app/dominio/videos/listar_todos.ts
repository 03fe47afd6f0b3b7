import { inject } from '@adonisjs/core'
import { contiene } from '#base/contiene'
import type { Pagina } from '#base/pagina'
import { AdministracionDeMedia } from '#red/media/administracion'
import type { Video } from '#red/media/contrato'

/** Cuántos por llamada: es lo más que ocupan en memoria, sean cuantos sean. */
const TANDA = 500

type Pedido = {
  deUsuario?: number | undefined
  /** Lo que tiene que estar en el título o en la descripción. */
  texto?: string | undefined
  habilitado?: boolean | undefined
  pagina: Pagina
  /** Se lo llama con el lugar por el que va; si dice que no, no se sigue. */
  sigue?: (lugar: number) => boolean
}

/** `siguiente` es desde dónde pedir lo que falta; `null` si ya no hay. */
export type PaginaDeVideos = { elementos: Video[]; siguiente: number | null }

/** Todos los videos de media, privados y deshabilitados incluidos, para quien administra: los más nuevos primero. */
@inject()
export class ListarTodos {
  constructor(private readonly media: AdministracionDeMedia) {}

  async ejecutar(pedido: Pedido): Promise<PaginaDeVideos> {
    const { texto, habilitado, pagina, sigue = () => true } = pedido
    const elementos: Video[] = []
    const filtra = texto !== undefined || habilitado === false
    const tanda = filtra ? TANDA : Math.min(TANDA, pagina.cantidad + 1)
    for await (const { video, lugar } of this.#recorrer(pedido, tanda)) {
      if (elementos.length === pagina.cantidad || !sigue(lugar)) {
        return { elementos, siguiente: lugar }
      }
      if (video && coincide(video, pedido)) {
        elementos.push(video)
      }
    }
    return { elementos, siguiente: null }
  }

  async *#recorrer({ deUsuario, habilitado, pagina }: Pedido, tanda: number) {
    const filtro = { deUsuario, soloHabilitados: habilitado === true }
    for (let offset = pagina.offset; ; offset += tanda) {
      const { videos } = await this.media.listar(filtro, { offset, cantidad: tanda })
      for (const [indice, video] of videos.entries()) {
        yield { video, lugar: offset + indice }
      }
      if (videos.length < tanda) {
        return
      }
    }
  }
}

const coincide = (video: Video, { texto, habilitado }: Pedido): boolean =>
  (habilitado === undefined || video.habilitado === habilitado) &&
  (texto === undefined || contiene(`${video.titulo}\n${video.descripcion ?? ''}`, texto))
