import { mezclar } from '#muro/mezclar'
import type { Pagina, ServidorDeMedia, Video } from '#red/media/contrato'

type Pedido = {
  media: ServidorDeMedia
  /** Los contactos del espectador, en las tandas que entran en una llamada. */
  tandas: number[][]
  espectador: number
  pagina: Pagina
}

/**
 * Una página del muro de quien tiene más contactos de los que entran en una llamada. Cada tanda de
 * contactos es una lista distinta de media, y hasta mezclarlas no se sabe qué cae en la página: de
 * cada una se lee el comienzo, hasta completarla.
 *
 * Cuesta una llamada por tanda, todas a la vez; y otra vuelta, por más del doble, cada vez que los
 * videos propios ocupan lo que se leyó.
 */
export async function leerTandas({ media, tandas, espectador, pagina }: Pedido): Promise<Video[]> {
  const fin = pagina.offset + pagina.cantidad
  for (let alcance = fin + pagina.cantidad; ; alcance *= 2) {
    const listas = await Promise.all(
      tandas.map((privadosDe) => media.listar({ privadosDe }, { offset: 0, cantidad: alcance }))
    )
    const completas = listas.every(({ total }) => total <= alcance)
    // Más allá del alcance falta lo que otra tanda todavía no mostró.
    const confiables = mezclar(listas.map(({ videos }) => videos)).slice(
      0,
      completas ? undefined : alcance
    )
    const ajenos = confiables.filter(({ usuarioId }) => usuarioId !== espectador)
    if (completas || ajenos.length >= fin) {
      return ajenos.slice(pagina.offset, fin)
    }
  }
}
