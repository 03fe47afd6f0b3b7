import { LIMITES, type Limites } from '#muro/limites'
import type { Pagina } from '#base/pagina'
import type { ServidorDeMedia, Video } from '#red/media/contrato'

type Pedido = {
  media: ServidorDeMedia
  contactos: number[]
  espectador: number
  ocultos: ReadonlySet<number>
  pagina: Pagina
  limites?: Limites
}

/** Cuánto crece lo que se lee cada vez, mientras lo que no se muestra ocupe la página. */
const CRECE = 8

/** De a cuántos tramos se lee, a lo sumo, en una vuelta. */
const TRAMOS_POR_VUELTA = 4

/**
 * Una página del muro de quien no ve los videos de algunas personas. A media no se le puede decir de quiénes no, ni
 * preguntar de una vez cuántos tienen: se lee desde el comienzo, así no se repite ni se saltea ninguno.
 *
 * Cuesta una llamada mientras los que no se muestran sean pocos; si son muchos se lee cada vez más, de a cuatro
 * tramos por vuelta. Con tantos que ocupan todas las vueltas la página viene corta: eso es lo que la acota.
 */
export async function leerSalteando(pedido: Pedido): Promise<Video[]> {
  const { media, contactos, espectador, ocultos, pagina, limites = LIMITES } = pedido
  const hasta = pagina.offset + pagina.cantidad
  const maximo = TRAMOS_POR_VUELTA * limites.tramo
  const mostrados = new Map<string, Video>()
  let [leidos, total] = [0, Number.POSITIVE_INFINITY]
  let cuantos = Math.min(hasta + pagina.cantidad, maximo)
  for (let vuelta = 0; vuelta < limites.vueltas; vuelta++) {
    const leidas = await media.listarVarias(
      enTramos(leidos, Math.min(leidos + cuantos, total), limites.tramo).map((tramo) => ({
        seleccion: { privadosDe: contactos },
        pagina: tramo,
      }))
    )
    leidos += cuantos
    for (const tanda of leidas) {
      total = tanda.total
      for (const video of tanda.videos) {
        if (video.usuarioId !== espectador && !ocultos.has(video.usuarioId)) {
          mostrados.set(video.id, video)
        }
      }
    }
    if (mostrados.size >= hasta || leidos >= total) {
      break
    }
    cuantos = Math.min(cuantos * CRECE, maximo)
  }
  return [...mostrados.values()].slice(pagina.offset, hasta)
}

function enTramos(desde: number, hasta: number, tramo: number): Pagina[] {
  return Array.from({ length: Math.ceil((hasta - desde) / tramo) }, (_, orden) => {
    const offset = desde + orden * tramo
    return { offset, cantidad: Math.min(tramo, hasta - offset) }
  })
}
