import { masNuevoPrimero } from '#muro/mezclar'
import type { Pagina, ServidorDeMedia, Video } from '#red/media/contrato'

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
 * públicos del espectador, que no cuentan: hay que saber cuántos hay antes de la página.
 *
 * La primera página cuesta una llamada y las demás dos a la vez (la ventana y los videos propios).
 * Si los propios ocupan la ventana, una más; en la primera página, dos.
 */
export async function leerVentana({
  media,
  contactos,
  espectador,
  pagina,
  margen = pagina.cantidad,
}: Pedido): Promise<Video[]> {
  const leer = (ventana: Pagina) => media.listar({ privadosDe: contactos }, ventana)
  // Antes de la posición `offset` no puede haber más de `offset` propios.
  const leerPropios = () =>
    media.listar({ deUsuario: espectador, privadosDe: [] }, { offset: 0, cantidad: pagina.offset })
  const esAjeno = ({ usuarioId }: Video) => usuarioId !== espectador

  const ventana = { offset: pagina.offset, cantidad: pagina.cantidad + margen }
  const [primera, propios] = await Promise.all([
    leer(ventana),
    pagina.offset === 0 ? undefined : leerPropios(),
  ])

  // Los propios que quedaron antes de la ventana corrieron a los ajenos otro tanto.
  const saltear = contarAnteriores(propios?.videos ?? [], primera.videos[0])
  const hasta = saltear + pagina.cantidad
  const ajenos = primera.videos.filter(esAjeno)
  const siguiente = ventana.offset + ventana.cantidad
  if (ajenos.length < hasta && primera.total > siguiente) {
    const { total } = propios ?? (await leerPropios())
    const resto = await leer({ offset: siguiente, cantidad: hasta + total })
    ajenos.push(...resto.videos.filter(esAjeno))
  }
  return ajenos.slice(saltear, hasta)
}

/** Cuántos de los propios están antes que el primero de la ventana. */
function contarAnteriores(propios: Video[], primero: Video | undefined): number {
  return primero ? propios.filter((propio) => masNuevoPrimero(propio, primero) < 0).length : 0
}
