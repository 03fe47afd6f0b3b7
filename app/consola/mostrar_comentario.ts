import type { BuscarComentarios } from '#comentarios/buscar_comentarios'

type ComentarioConAutor = Awaited<ReturnType<BuscarComentarios['ejecutar']>>[number]

export const TITULOS_DE_COMENTARIO = ['Id', 'Video', 'De', 'Fecha', 'Comentario']

export const filaDeComentario = ({ comentario, autor }: ComentarioConAutor) => [
  comentario.id,
  comentario.video,
  autor?.email ?? `usuario ${comentario.usuario}`,
  comentario.fecha?.toISO() ?? '—',
  comentario.comentario,
]

/** Un comentario como dato, para un programa. */
export const datosDeComentario = ({ comentario, autor }: ComentarioConAutor) => ({
  id: comentario.id,
  video: comentario.video,
  usuario: { id: comentario.usuario, email: autor?.email ?? null },
  fecha: comentario.fecha?.toISO() ?? null,
  editado: comentario.editado?.toISO() ?? null,
  comentario: comentario.comentario,
})
