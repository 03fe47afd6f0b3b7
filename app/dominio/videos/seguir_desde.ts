import type { Lugar, Pagina } from '#base/pagina'
import type { Video } from '#red/media/contrato'

type Leer = (pagina: Pagina) => Promise<Video[]>

/** Cuántos se leen de más a cada lado: los que se hayan agregado o quitado mientras se miraba la página anterior. */
const MARGEN = 10

/** Cuántas veces se lee, a lo sumo; cada una, el doble que la anterior. */
const LECTURAS = 6

/**
 * Los videos que siguen a un lugar de una lista que solo se sabe leer contando desde el comienzo: se lee cerca de
 * donde estaba y se busca el lugar, que se corrió lo que se haya agregado o quitado antes.
 */
export async function seguirDesde(leer: Leer, { desde, cantidad, offset }: Pagina): Promise<Tramo> {
  if (!desde || cantidad === 0) {
    return { videos: await leer({ offset, cantidad }), comienzo: offset }
  }
  let comienzo = Math.max(0, Number(desde[0]) - MARGEN)
  let tramo = cantidad + 2 * MARGEN
  for (let lectura = 0; lectura < LECTURAS; lectura++, tramo *= 2) {
    const videos = await leer({ offset: comienzo, cantidad: tramo })
    const primero = videos.findIndex((video) => vaDespues(video, desde))
    const terminada = videos.length < tramo
    if (primero === -1 && !terminada) {
      comienzo += tramo - 1
    } else if (primero === 0 && comienzo > 0) {
      // El lugar quedó antes: se quitaron más que el margen.
      comienzo = Math.max(0, comienzo - tramo)
    } else if (primero === -1) {
      return { videos: [], comienzo }
    } else if (videos.length - primero >= cantidad || terminada) {
      return { videos: videos.slice(primero, primero + cantidad), comienzo: comienzo + primero }
    } else {
      comienzo += primero - 1
    }
  }
  return { videos: [], comienzo }
}

/** Lo que se leyó, y cuántos hay antes. */
export type Tramo = { videos: Video[]; comienzo: number }

/** Dónde está un video en una lista, los más nuevos primero, y cuántos hay antes del que le sigue. */
export const lugarDeVideo = ({ creacion, id }: Video, antes: number): Lugar => [
  antes,
  creacion.getTime(),
  id,
]

function vaDespues({ creacion, id }: Video, [, instante, otro]: Lugar): boolean {
  const diferencia = creacion.getTime() - Number(instante)
  return diferencia === 0 ? id < String(otro) : diferencia < 0
}
