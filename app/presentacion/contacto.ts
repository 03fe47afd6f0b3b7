import { emailDe, fotoDe } from '#presentacion/usuario'
import type { Usuario } from '#red/auth/contrato'

type Contacto = { id: number; usuario: Usuario | undefined }

type Solicitud = { id: number; emisorId: number; emisor: Usuario | undefined }

/** Un contacto (docs/contrato.md §2). */
export const mostrarContacto = ({ id, usuario }: Contacto) => ({
  id,
  email: emailDe(usuario),
  foto: fotoDe(usuario),
})

/** Una solicitud recibida (docs/contrato.md §3). */
export const mostrarSolicitud = ({ id, emisorId, emisor }: Solicitud) => ({
  id,
  usuario_id: emisorId,
  email: emailDe(emisor),
  foto: fotoDe(emisor),
})
