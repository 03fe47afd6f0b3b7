import type { Infer } from '@vinejs/vine/types'
import type { Video, VideoNuevo } from '#red/media/contrato'
import { video } from '#red/media/esquemas'
import type { Elemento } from '#red/transporte/leer_elementos'

type VideoDeMedia = Infer<typeof video>

export const VIDEO: Elemento<VideoDeMedia> = {
  servidor: 'media',
  elemento: 'video',
  forma: video,
  clave: '_id',
}

/** Del video como lo nombra media al nuestro. */
export function comoVideo(deMedia: VideoDeMedia): Video {
  return {
    id: deMedia._id,
    url: deMedia.url,
    titulo: deMedia.titulo,
    descripcion: deMedia.descripcion ?? null,
    ubicacion: deMedia.ubicacion ?? null,
    // Media acepta decimales, y el teléfono no (docs/contrato.md §1).
    duracion: Math.round(deMedia.duracion),
    visibilidad: deMedia.visibilidad,
    usuarioId: deMedia.usuario_id,
    creacion: new Date(deMedia.time_stamp),
    habilitado: deMedia.habilitado ?? true,
  }
}

/** De un video nuestro al cuerpo con que media lo crea. */
export function comoCuerpo({ usuarioId, ...campos }: VideoNuevo) {
  return { ...campos, usuario_id: usuarioId }
}
