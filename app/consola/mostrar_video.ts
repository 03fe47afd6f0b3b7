import { enPalabras } from '#consola/mostrar_renglones'
import type { PaginaDeVideos } from '#videos/listar_todos'
import type { VerTodoDelVideo } from '#videos/ver_todo_del_video'

export type VideoMostrado = PaginaDeVideos['elementos'][number]
type Vista = NonNullable<Awaited<ReturnType<VerTodoDelVideo['ejecutar']>>>

export const TITULOS_DE_VIDEO = ['Id', 'Título', 'De', 'Creación', 'Visibilidad', 'Habilitado']

export const filaDeVideo = (video: VideoMostrado) => [
  video.id,
  video.titulo,
  video.usuarioId,
  video.creacion.toISOString(),
  video.visibilidad,
  video.habilitado ? 'sí' : 'no',
]

/** Un video como dato, para un programa. */
export const datosDeVideo = ({ usuarioId, creacion, ...video }: VideoMostrado) => ({
  ...video,
  usuario_id: usuarioId,
  creacion: creacion.toISOString(),
})

export const datosDeVistaDeVideo = ({ video, autor, contadores, denuncias }: Vista) => ({
  ...datosDeVideo(video),
  autor: autor?.email ?? null,
  contadores,
  denuncias,
})

/** Lo mismo en renglones, para una persona. */
export function renglonesDeVideo({
  video,
  autor,
  contadores,
  denuncias,
}: Vista): [string, string][] {
  return [
    ['Id', video.id],
    ['Título', video.titulo],
    ['Descripción', video.descripcion || '—'],
    ['Ubicación', video.ubicacion || '—'],
    ['URL', video.url],
    ['Autor', `${autor?.email ?? '<eliminado>'} (usuario ${video.usuarioId})`],
    ['Creación', video.creacion.toISOString()],
    ['Duración', `${video.duracion} s`],
    ['Visibilidad', video.visibilidad],
    ['Habilitado', video.habilitado ? 'sí' : 'no'],
    ['Contadores', enPalabras(contadores)],
    ['Denuncias', enPalabras(denuncias)],
  ]
}
