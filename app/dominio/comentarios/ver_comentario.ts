import Comentario from '#models/comentario'
import { clienteDeLectura } from '#base/replica/cliente_de_lectura'

/** Un comentario de cualquier video, para quien administra; nada si no está. */
export async function verComentario(id: number) {
  const fila = await Comentario.find(id, { client: clienteDeLectura() })
  return fila && { video: fila.video, usuario: fila.usuario, texto: fila.comentario }
}
