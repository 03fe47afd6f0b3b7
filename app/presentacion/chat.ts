import type { leerConversacion } from '#chat/leer_conversacion'
import type { ListarConversaciones } from '#chat/listar_conversaciones'
import { datosDeAutor } from '#presentacion/usuario'

type Conversacion = Awaited<ReturnType<ListarConversaciones['ejecutar']>>[number]

type Mensaje = Awaited<ReturnType<typeof leerConversacion>>[number]

/** Una conversación, por su último mensaje (docs/contrato.md §6). */
export const mostrarConversacion = ({ otraId, otra, ultimo, sinLeer }: Conversacion) => ({
  usuario: { id: otraId, ...datosDeAutor(otra) },
  ultimo_mensaje: ultimo.mensaje,
  fecha: ultimo.fecha.toISO(),
  no_leidos: sinLeer,
})

/** Un mensaje de una conversación (docs/contrato.md §6). */
export const mostrarMensaje = ({ id, emisor, mensaje, fecha, leido }: Mensaje) => ({
  id,
  emisor,
  mensaje,
  fecha: fecha.toISO(),
  leido,
})
