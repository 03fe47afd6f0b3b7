import { inject } from '@adonisjs/core'
import { contiene } from '#base/contiene'
import { juntar } from '#base/juntar'
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
  /** Si todavía hace falta: buscar en una lista larga lleva un rato. */
  sigue?: () => boolean
}

/** `siguiente` es desde dónde pedir lo que falta; `null` si ya no hay. */
export type PaginaDeVideos = { elementos: Video[]; siguiente: number | null }

/** Todos los videos de media, privados y deshabilitados incluidos, para quien administra: los más nuevos primero. */
@inject()
export class ListarTodos {
  constructor(private readonly media: AdministracionDeMedia) {}

  ejecutar(pedido: Pedido): Promise<PaginaDeVideos> {
    const { texto, habilitado, pagina, sigue } = pedido
    const { offset: desde, cantidad } = pagina
    const filtra = texto !== undefined || habilitado === false
    // Uno de más: si está, hay otra página.
    const tanda = filtra ? TANDA : Math.min(TANDA, cantidad + 1)
    return juntar(this.#recorrer(pedido, tanda), {
      ...{ desde, cantidad, ...(sigue && { sigue }) },
      coincide: (video) => coincide(video, pedido),
    })
  }

  async *#recorrer({ deUsuario, habilitado, pagina }: Pedido, tanda: number) {
    const filtro = { deUsuario, soloHabilitados: habilitado === true }
    for (let offset = pagina.offset; ; offset += tanda) {
      const { videos } = await this.media.listar(filtro, { offset, cantidad: tanda })
      for (const [indice, uno] of videos.entries()) {
        yield { uno, lugar: offset + indice }
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
