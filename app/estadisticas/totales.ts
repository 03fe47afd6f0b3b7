import Comentario from '#models/comentario'
import Contacto from '#models/contacto'
import Reaccion from '#models/reaccion'

/** Cuánto hubo desde siempre, con fecha o sin ella (docs/contrato.md §7). */
export async function leerTotales() {
  const [reacciones, comentarios, contactos] = await Promise.all(
    [Reaccion, Comentario, Contacto].map((modelo) => modelo.query().count('* as total').first())
  )
  return {
    total_reacciones: Number(reacciones?.$extras.total),
    total_comentarios: Number(comentarios?.$extras.total),
    total_contactos: Number(contactos?.$extras.total),
  }
}
