import type { ServidorDeMedia, VideoNuevo } from '#red/media/contrato'

export const VIDEO: VideoNuevo = {
  url: 'http://videos.test/1.mp4',
  titulo: 'Un video',
  descripcion: null,
  ubicacion: null,
  duracion: 60,
  visibilidad: 'publico',
  usuarioId: 1,
}

/** Una página en la que entran todos los de una prueba. */
export const LISTA_ENTERA = { offset: 0, cantidad: 100 }

/** Crea uno y devuelve su id. */
export async function crear(media: ServidorDeMedia, campos: Partial<VideoNuevo> = {}) {
  const video = { ...VIDEO, ...campos }
  const errores = await media.crear(video)
  if (errores) {
    throw new Error(`Media no lo acepta: ${Object.values(errores).join()}`)
  }
  const { videos } = await media.listar(
    { privadosDe: [video.usuarioId], deUsuario: video.usuarioId },
    { offset: 0, cantidad: 1 }
  )
  return videos[0]?.id ?? ''
}
