import { leerVentana } from '#muro/leer_ventana'
import { mezclar } from '#muro/mezclar'
import type { Pagina, ServidorDeMedia, Video } from '#red/media/contrato'
import { primerosVideos } from '#videos/primeros_videos'

type Pedido = {
  media: ServidorDeMedia
  /** Los contactos del espectador, en las tandas que entran en una llamada. */
  tandas: number[][]
  espectador: number
  pagina: Pagina
}

/**
 * Una página del muro de quien tiene más contactos de los que entran en una llamada. La primera tanda
 * trae los públicos de todos; las demás, solo los videos de sus contactos. Hasta mezclarlas no se sabe
 * qué cae en la página: de cada una se lee el comienzo, hasta completarla.
 *
 * Cuesta una llamada por tanda, todas a la vez; y otra en cada una en la que los que no cuentan
 * ocupan lo que se leyó.
 */
export async function leerTandas({ media, tandas, espectador, pagina }: Pedido): Promise<Video[]> {
  const hastaElFin = { offset: 0, cantidad: pagina.offset + pagina.cantidad }
  const [contactos = [], ...demas] = tandas
  const listas = await Promise.all([
    leerVentana({ media, contactos, espectador, pagina: hastaElFin, margen: pagina.cantidad }),
    ...demas.map((tanda) => leerTanda(media, tanda, hastaElFin.cantidad)),
  ])
  return mezclar(listas).slice(pagina.offset, hastaElFin.cantidad)
}

/** De los públicos solo pide los de alguien que ya está en la tanda: así no agregan a nadie. */
function leerTanda(media: ServidorDeMedia, tanda: number[], cuantos: number) {
  return primerosVideos({
    leer: (ventana) => media.listar({ privadosDe: tanda, deUsuario: tanda[0] }, ventana),
    cuantos,
  })
}
