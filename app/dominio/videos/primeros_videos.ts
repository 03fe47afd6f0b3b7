import type { Pagina } from '#base/pagina'
import type { TandaDeVideos, Video } from '#red/media/contrato'

type Pedido = {
  /** Una tanda de la lista de media. */
  leer: (ventana: Pagina) => Promise<TandaDeVideos>
  cuantos: number
  /** Cuánto se lee de más, para que unos pocos que no cuentan no obliguen a otra llamada. */
  margen?: number
  /** Cuáles entran en la lista. */
  cuentan?: (video: Video) => boolean
  /** Cuántos de los que no entran hay, a lo sumo, en toda la lista de media. */
  contarDemas?: () => Promise<number>
  /** Lo más que se lee de una vez; si haría falta más, no se lee. */
  tramo?: number
}

/** Para cuántos que no se pueden mostrar hay lugar en la segunda lectura. */
const LUGAR_PARA_DESCARTADOS = 100

/**
 * Los primeros videos de una lista, sin contar los que no entran ni los que media describe de una forma
 * que no se puede mostrar. Se lee desde el comienzo: cuántos de esos hay antes de una página no se le
 * puede preguntar a media, y de eso depende dónde empieza (docs/contrato.md §4).
 *
 * Cuesta una llamada; tres si los que no entran la ocupan, y una más cada vez que los que no se pueden
 * mostrar pasan el doble de lo que se les dio.
 *
 * @returns nada si hay que leer de una vez más que `tramo`
 */
export async function primerosVideos({
  leer,
  cuantos,
  margen = 0,
  cuentan = () => true,
  contarDemas = async () => 0,
  tramo = Number.POSITIVE_INFINITY,
}: Pedido): Promise<Video[] | null> {
  let siguiente = cuantos + margen
  if (siguiente > tramo) {
    return null
  }
  const { videos, total } = await leer({ offset: 0, cantidad: siguiente })
  const elegidos = new Map(videos.filter(cuentan).map((video) => [video.id, video]))
  let lugar = LUGAR_PARA_DESCARTADOS
  const demas = elegidos.size < cuantos && total > siguiente ? await contarDemas() : 0
  while (elegidos.size < cuantos && total > siguiente) {
    const ventana = { offset: siguiente, cantidad: cuantos - elegidos.size + demas + lugar }
    if (ventana.cantidad > tramo) {
      return null
    }
    const resto = await leer(ventana)
    resto.videos.filter(cuentan).forEach((video) => elegidos.set(video.id, video))
    siguiente += ventana.cantidad
    lugar *= 2
  }
  return [...elegidos.values()].slice(0, cuantos)
}
