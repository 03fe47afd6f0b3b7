import Comentario from '#models/comentario'

/** Un comentario de cualquier video, para quien administra; nada si no está. */
export async function verComentario(id: number) {
  const fila = await Comentario.find(id)
  return fila && { video: fila.video, usuario: fila.usuario, texto: fila.comentario }
}
