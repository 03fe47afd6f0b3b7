import { masNuevoPrimero } from '#muro/mezclar'
import type { Seleccion, ServidorDeMedia, Video } from '#red/media/contrato'

/** El comienzo de una lista de media: lo que se leyó, hasta dónde, y si queda más. */
export type Comienzo = {
  seleccion: Seleccion
  /** Cuánto se lee cada vez. */
  tramo: number
  videos: Video[]
  leidos: number
  quedan: boolean
}

export function comienzo(seleccion: Seleccion, tramo: number): Comienzo {
  return { seleccion, tramo, videos: [], leidos: 0, quedan: true }
}

/** Si lo que queda de una lista puede ir antes que `corte`, el último de la página. */
export function puedePoner({ quedan, videos }: Comienzo, corte: Video | undefined): boolean {
  const ultimo = videos.at(-1)
  return quedan && (!corte || !ultimo || masNuevoPrimero(ultimo, corte) < 0)
}

/** Lee un tramo más de cada una. */
export async function leerMas(media: ServidorDeMedia, listas: Comienzo[]) {
  const leidas = await media.listarVarias(
    listas.map(({ seleccion, leidos, tramo }) => ({
      seleccion,
      pagina: { offset: leidos, cantidad: tramo },
    }))
  )
  leidas.forEach(({ videos, total }, orden) => {
    const lista = listas[orden]
    if (lista) {
      lista.videos.push(...videos)
      lista.leidos += lista.tramo
      lista.quedan = lista.leidos < total
    }
  })
}
