import type { Limites } from '#muro/limites'
import { masNuevoPrimero } from '#muro/mezclar'
import type { Pagina } from '#base/pagina'
import type { TandaDeVideos, Video } from '#red/media/contrato'

type Leer = (pagina: Pagina) => Promise<TandaDeVideos>

type Bisecada = {
  /** La lista de media, con los videos públicos del espectador entre los demás. */
  lista: Leer
  /** Los públicos del espectador, solos y en el mismo orden. */
  propios: Leer
  cantidadDePropios: number
  limites: Pick<Limites, 'tramo'>
}

type Pedido = Bisecada & { espectador: number; pagina: Pagina; limites: Limites }

/**
 * Una página de videos ajenos para quien subió tantos que no se los puede leer a todos: busca por bisección
 * cuántos propios hay antes, comparando las dos listas de a un video.
 *
 * Cada salto cuesta dos llamadas por paso de la bisección y dos más. A quien tiene más de mil propios entre
 * un ajeno y otro, y otra vez, y otra, la página le puede venir corta: eso es lo que la acota.
 */
export async function saltearPropios(pedido: Pedido): Promise<Video[]> {
  const { lista, espectador, pagina, limites } = pedido
  const ajenos: Video[] = []
  for (let salto = 0; salto < limites.saltos && ajenos.length < pagina.cantidad; salto++) {
    const orden = pagina.offset + ajenos.length
    const [pocos, muchos] = await acotarPropios({ ...pedido, orden })
    const ventana = { offset: orden + pocos, cantidad: limites.tramo }
    const [{ videos, total }, propios] = await Promise.all([
      lista(ventana),
      pedido.propios({ offset: pocos, cantidad: muchos - pocos }),
    ])
    const saltear = contarAnteriores(propios.videos, videos[0])
    ajenos.push(...videos.filter(({ usuarioId }) => usuarioId !== espectador).slice(saltear))
    if (ventana.offset + ventana.cantidad >= total) {
      break
    }
  }
  return ajenos.slice(0, pagina.cantidad)
}

/** Cuántos de los propios están antes que el primero de la ventana. */
export function contarAnteriores(propios: Video[], primero: Video | undefined): number {
  return primero ? propios.filter((propio) => masNuevoPrimero(propio, primero) < 0).length : 0
}

/**
 * Entre cuántos propios y cuántos hay antes del ajeno número `orden`, con medio tramo de diferencia a lo
 * sumo. El propio número `i` está antes si en la lista no cae más allá de `orden + i`: delante tiene a los
 * otros `i` y, de los ajenos, a no más de `orden`.
 */
export async function acotarPropios(
  pedido: Bisecada & { orden: number }
): Promise<[number, number]> {
  const { lista, propios, cantidadDePropios, limites, orden } = pedido
  let pocos = 0
  let muchos = cantidadDePropios
  while (muchos - pocos > Math.max(1, Math.floor(limites.tramo / 2))) {
    const medio = Math.floor((pocos + muchos) / 2)
    const [propio, enLaLista] = await Promise.all([
      leerUno(propios, medio),
      leerUno(lista, orden + medio),
    ])
    if (propio && (!enLaLista || masNuevoPrimero(propio, enLaLista) <= 0)) {
      pocos = medio + 1
    } else {
      muchos = medio
    }
  }
  return [pocos, muchos]
}

async function leerUno(leer: Leer, offset: number): Promise<Video | undefined> {
  const { videos } = await leer({ offset, cantidad: 1 })
  return videos[0]
}
