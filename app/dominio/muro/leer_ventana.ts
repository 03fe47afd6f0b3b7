import { leerSalteando } from '#muro/leer_salteando'
import { LIMITES, type Limites } from '#muro/limites'
import { contarAnteriores, saltearPropios } from '#muro/saltear_propios'
import { primerosVideos } from '#videos/primeros_videos'
import type { Pagina } from '#base/pagina'
import type { ServidorDeMedia, Video } from '#red/media/contrato'

type Pedido = {
  media: ServidorDeMedia
  contactos: number[]
  espectador: number
  /** De quiénes no se muestra ninguno, además de los propios. */
  ocultos?: ReadonlySet<number>
  pagina: Pagina
  limites?: Limites
}

/**
 * Una página del muro de quien tiene pocos contactos. La lista de media trae también los videos
 * públicos del espectador, que no cuentan. Hasta donde entra en un tramo se lee desde el comienzo, que es la
 * única manera de saltear también los que no se pueden mostrar.
 */
export async function leerVentana(pedido: Pedido): Promise<Video[]> {
  const { media, contactos, espectador, ocultos, pagina, limites = LIMITES } = pedido
  if (ocultos && ocultos.size > 0) {
    return leerSalteando({ ...pedido, ocultos })
  }
  const videos = await primerosVideos({
    leer: (ventana) => media.listar({ privadosDe: contactos }, ventana),
    cuantos: pagina.offset + pagina.cantidad,
    margen: pagina.cantidad,
    tramo: limites.tramo,
    cuentan: ({ usuarioId }) => usuarioId !== espectador,
    async contarDemas() {
      const propios = { deUsuario: espectador, privadosDe: [] }
      const { total } = await media.listar(propios, { offset: 0, cantidad: 0 })
      return total
    },
  })
  return videos ? videos.slice(pagina.offset) : leerMasHondo(pedido)
}

/**
 * Más allá de un tramo, o con tantos propios que no entran en uno: hay que saber cuántos hay antes de la
 * página.
 *
 * La primera página cuesta una llamada y las demás dos a la vez (la ventana y los videos propios).
 * Si los propios ocupan la ventana, una más; en la primera página, dos. Si son tantos que no entran en un
 * tramo, se los saltea.
 */
async function leerMasHondo(pedido: Pedido): Promise<Video[]> {
  const { media, contactos, espectador, pagina, limites = LIMITES } = pedido
  const lista = (ventana: Pagina) => media.listar({ privadosDe: contactos }, ventana)
  const propiosDe = (ventana: Pagina) =>
    media.listar({ deUsuario: espectador, privadosDe: [] }, ventana)
  const esAjeno = ({ usuarioId }: Video) => usuarioId !== espectador

  // Antes de la posición `offset` no puede haber más de `offset` propios.
  const anteriores = { offset: 0, cantidad: Math.min(pagina.offset, limites.tramo) }
  const ventana = { offset: pagina.offset, cantidad: Math.min(pagina.cantidad * 2, limites.tramo) }
  const [primera, propios] = await Promise.all([
    lista(ventana),
    pagina.offset === 0 ? undefined : propiosDe(anteriores),
  ])

  // Los propios que quedaron antes de la ventana corrieron a los ajenos otro tanto.
  const saltear = contarAnteriores(propios?.videos ?? [], primera.videos[0])
  const hasta = saltear + pagina.cantidad
  const ajenos = primera.videos.filter(esAjeno)
  const siguiente = ventana.offset + ventana.cantidad
  const seSabe = !propios || saltear < limites.tramo || saltear === propios.total
  if (seSabe && (ajenos.length >= hasta || primera.total <= siguiente)) {
    return ajenos.slice(saltear, hasta)
  }

  const cantidadDePropios = (propios ?? (await propiosDe(anteriores))).total
  const resto = hasta + cantidadDePropios
  if (seSabe && resto <= limites.tramo) {
    const { videos } = await lista({ offset: siguiente, cantidad: resto })
    return [...ajenos, ...videos.filter(esAjeno)].slice(saltear, hasta)
  }
  return saltearPropios({
    lista,
    propios: propiosDe,
    cantidadDePropios,
    espectador,
    pagina,
    limites,
  })
}
