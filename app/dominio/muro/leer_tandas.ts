import { comienzo, leerMas, puedePoner } from '#muro/comienzo'
import { LIMITES, type Limites } from '#muro/limites'
import { mezclar } from '#muro/mezclar'
import { Publicos } from '#muro/publicos'
import type { Pagina } from '#base/pagina'
import type { ServidorDeMedia, Video } from '#red/media/contrato'

type Pedido = {
  media: ServidorDeMedia
  /** Los contactos del espectador, en las tandas que entran en una llamada. */
  tandas: number[][]
  espectador: number
  /** De quiénes no se muestra ninguno, además de los propios. */
  ocultos?: ReadonlySet<number>
  pagina: Pagina
  limites?: Limites
}

/** De cada lista se leen por lo menos tantos: en las primeras páginas alcanza con una vuelta. */
const MINIMO = 100

/**
 * Una página del muro de quien tiene más contactos de los que entran en una llamada. La primera tanda
 * trae los públicos de todos; las demás, solo los videos de sus contactos. Hasta mezclarlas no se sabe
 * qué cae en la página: de cada una se lee el comienzo y, mientras no alcance, un tramo más de las que
 * todavía pueden poner algo en ella.
 *
 * Las primeras páginas cuestan una llamada por tanda, y dos más si los videos propios ocupan lo que se leyó.
 * Más hondo, otra por cada tramo; y los propios que no entran en uno se saltean por bisección.
 */
export async function leerTandas(pedido: Pedido): Promise<Video[]> {
  const { media, tandas, espectador, ocultos, pagina, limites = LIMITES } = pedido
  const [contactos = [], ...demas] = tandas
  const hasta = pagina.offset + pagina.cantidad
  const parte = Math.max(MINIMO, Math.ceil((2 * hasta) / tandas.length))
  const tramo = Math.min(hasta, parte, limites.tramo)
  const publicos = new Publicos(
    comienzo({ privadosDe: contactos }, Math.min(hasta + pagina.cantidad, limites.tramo)),
    { media, espectador, ocultos, limites, hasta }
  )
  // De los públicos solo pide los de alguien que ya está en la tanda: así no agregan a nadie.
  const otras = demas.map((ids) => comienzo({ privadosDe: ids, deUsuario: ids[0] }, tramo))
  const todas = [publicos.lista, ...otras]

  let faltan = todas
  for (;;) {
    const desde = publicos.lista.videos.length
    await leerMas(media, faltan)
    const nuevos = publicos.sacarPropios(desde)
    const mezcla = mezclar(todas.map(({ videos }) => videos))
    faltan = todas.filter((lista) => puedePoner(lista, mezcla[hasta - 1]))
    if (faltan.includes(publicos.lista)) {
      await publicos.acomodar(nuevos)
      faltan = faltan.filter(({ quedan }) => quedan)
    }
    if (faltan.length === 0) {
      return mezcla.slice(pagina.offset, hasta)
    }
  }
}
