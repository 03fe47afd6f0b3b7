import type { ListarComentarios } from '#comentarios/listar_comentarios'
import { datosDeAutor } from '#presentacion/usuario'

type Lista = Extract<Awaited<ReturnType<ListarComentarios['ejecutar']>>, { tipo: 'comentarios' }>

/** Un comentario con su autor (docs/contrato.md §5). */
export const mostrarComentario = ({ comentario, fecha, autor }: Lista['comentarios'][number]) => ({
  id: comentario.id,
  autor: { id: comentario.usuario, ...datosDeAutor(autor) },
  fecha: fecha?.toISO(),
  comentario: comentario.comentario,
  editado: comentario.editado?.toISO() ?? null,
})
