import db from '@adonisjs/lucid/services/db'
import { mensajesEntre } from '#chat/mensajes_entre'
import type { Pagina } from '#red/media/contrato'

type Participantes = { usuarioId: number; otra: number }

/** Los mensajes entre dos personas, los más nuevos primero (docs/contrato.md §6). */
export async function leerConversacion({ usuarioId, otra }: Participantes, pagina: Pagina) {
  const mensajes = await mensajesEntre(usuarioId, otra, db.connection())
    .orderBy('id', 'desc')
    .offset(pagina.offset)
    .limit(pagina.cantidad)
  return mensajes.map(({ id, emisor, mensaje, fecha, leido }) => ({
    id,
    emisor,
    mensaje,
    fecha: fecha.toISO(),
    leido,
  }))
}
