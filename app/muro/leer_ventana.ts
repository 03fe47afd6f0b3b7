import type { Pagina, ServidorDeMedia, Video } from '#red/media/contrato'
import { primerosVideos } from '#videos/primeros_videos'

type Pedido = {
  media: ServidorDeMedia
  contactos: number[]
  espectador: number
  pagina: Pagina
  /** Cuánto se lee de más, para que unos pocos videos propios no obliguen a otra llamada. */
  margen?: number
}

/**
 * Una página del muro de quien tiene pocos contactos. La lista de media trae también los videos
 * públicos del espectador, que no cuentan. Cuesta lo que `primerosVideos`.
 */
export async function leerVentana({
  media,
  contactos,
  espectador,
  pagina: { offset, cantidad },
  margen = cantidad,
}: Pedido): Promise<Video[]> {
  const videos = await primerosVideos({
    leer: (ventana) => media.listar({ privadosDe: contactos }, ventana),
    cuantos: offset + cantidad,
    margen,
    cuentan: ({ usuarioId }) => usuarioId !== espectador,
    async contarDemas() {
      const propios = { deUsuario: espectador, privadosDe: [] }
      const { total } = await media.listar(propios, { offset: 0, cantidad: 0 })
      return total
    },
  })
  return videos.slice(offset)
}
