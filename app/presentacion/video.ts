import { datosDeAutor } from '#presentacion/usuario'
import type { Usuario } from '#red/auth/contrato'
import type { Video } from '#red/media/contrato'
import type { Interacciones } from '#videos/interacciones'
import { nombreDeReaccion } from '#videos/nombres_de_reaccion'

export type VideoVisto = { video: Video; interacciones: Interacciones }

/** Un video como elemento de una lista (docs/contrato.md §4). */
export function mostrarVideo({ video, interacciones }: VideoVisto) {
  const { comentarios, meGusta, noMeGusta, miReaccion, visualizaciones } = interacciones
  return {
    'id': video.id,
    'url': video.url,
    'titulo': video.titulo,
    'duracion': video.duracion,
    'creacion': video.creacion.toISOString(),
    'visibilidad': video.visibilidad,
    'descripcion': video.descripcion ?? '',
    'ubicacion': video.ubicacion,
    'cantidad-comentarios': comentarios,
    'me-gustas': meGusta,
    'no-me-gustas': noMeGusta,
    'mi-reaccion': nombreDeReaccion(miReaccion),
    'visualizaciones': visualizaciones,
  }
}

/** Un video con su autor: así van en el muro y en el detalle. */
export function mostrarVideoConAutor({
  autor,
  ...visto
}: VideoVisto & { autor: Usuario | undefined }) {
  return {
    ...mostrarVideo(visto),
    autor: { usuario_id: visto.video.usuarioId, ...datosDeAutor(autor) },
  }
}
