import type { ListarComentarios } from '#comentarios/listar_comentarios'
import { datosDeAutor } from '#presentacion/usuario'

type Lista = Extract<Awaited<ReturnType<ListarComentarios['ejecutar']>>, { tipo: 'comentarios' }>

/** Un comentario con su autor (docs/contrato.md §5). */
export const mostrarComentario = ({ comentario, autor }: Lista['comentarios'][number]) => ({
  id: comentario.id,
  autor: { id: comentario.usuario, ...datosDeAutor(autor) },
  fecha: comentario.fecha?.toISO() ?? null,
  comentario: comentario.comentario,
})
