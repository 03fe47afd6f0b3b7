import type { TipoDeReaccion } from '#models/reaccion'
import type { Usuario } from '#red/auth/contrato'
import type { Video } from '#red/media/contrato'
import { datosDeAutor } from '#usuarios/eliminado'
import type { Interacciones } from '#videos/interacciones'

/** Cómo nombra la red a cada tipo de reacción (docs/contrato.md §5). */
const NOMBRES: Record<TipoDeReaccion, string> = {
  ME_GUSTA: 'me-gusta',
  NO_ME_GUSTA: 'no-me-gusta',
}

/** Un video como elemento de una lista (docs/contrato.md §4). */
export function mostrarVideo(video: Video, interacciones: Interacciones) {
  const { comentarios, meGusta, noMeGusta, miReaccion } = interacciones
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
    'mi-reaccion': miReaccion && NOMBRES[miReaccion],
  }
}

/** Un video con su autor: así van en el muro y en el detalle. */
export function mostrarVideoConAutor(
  video: Video,
  interacciones: Interacciones,
  autor: Usuario | undefined
) {
  return {
    ...mostrarVideo(video, interacciones),
    autor: { usuario_id: video.usuarioId, ...datosDeAutor(autor) },
  }
}
