import type { Video, Visibilidad } from '#red/media/contrato'
import type { Interacciones } from '#videos/interacciones'
import { nombreDeReaccion, type NombreDeReaccion } from '#videos/nombres_de_reaccion'

/** Lo que una regla puede mirar de un video (docs/contrato.md §4, reglas de prioridad). */
export type Hechos = {
  cantidad_comentarios: number
  cantidad_me_gusta: number
  cantidad_no_me_gusta: number
  cantidad_visualizaciones: number
  mi_reaccion: NombreDeReaccion | null
  /** Segundos desde la creación. */
  antiguedad: number
  /** Los del autor. */
  cantidad_contactos: number
  es_contacto: boolean
  visibilidad: Visibilidad
  duracion: number
}

type Datos = {
  video: Video
  interacciones: Interacciones
  cantidadContactos: number
  esContacto: boolean
  /** El instante en que se mira, en milisegundos: el mismo para toda la página. */
  ahora: number
}

export function hechosDe({
  video,
  interacciones,
  cantidadContactos,
  esContacto,
  ahora,
}: Datos): Hechos {
  const { comentarios, meGusta, noMeGusta, miReaccion, visualizaciones } = interacciones
  return {
    cantidad_comentarios: comentarios,
    cantidad_me_gusta: meGusta,
    cantidad_no_me_gusta: noMeGusta,
    cantidad_visualizaciones: visualizaciones,
    mi_reaccion: nombreDeReaccion(miReaccion),
    antiguedad: (ahora - video.creacion.getTime()) / 1_000,
    cantidad_contactos: cantidadContactos,
    es_contacto: esContacto,
    visibilidad: video.visibilidad,
    duracion: video.duracion,
  }
}
