import type { Video, Visibilidad } from '#red/media/contrato'
import type { Interacciones } from '#videos/interacciones'

/** Lo que una regla puede mirar de un video (docs/contrato.md §4, reglas de prioridad). */
export type Hechos = {
  cantidad_comentarios: number
  cantidad_me_gusta: number
  cantidad_no_me_gusta: number
  mi_reaccion: 'me-gusta' | 'no-me-gusta' | null
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
  const { comentarios, meGusta, noMeGusta, miReaccion } = interacciones
  return {
    cantidad_comentarios: comentarios,
    cantidad_me_gusta: meGusta,
    cantidad_no_me_gusta: noMeGusta,
    mi_reaccion: miReaccion && (miReaccion === 'ME_GUSTA' ? 'me-gusta' : 'no-me-gusta'),
    antiguedad: (ahora - video.creacion.getTime()) / 1_000,
    cantidad_contactos: cantidadContactos,
    es_contacto: esContacto,
    visibilidad: video.visibilidad,
    duracion: video.duracion,
  }
}
