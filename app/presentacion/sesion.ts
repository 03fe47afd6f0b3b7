import type { Sesion } from '#red/auth/contrato'

/** Una sesión recién abierta (docs/contrato.md §2). */
export const mostrarSesion = ({ token, usuarioId }: Sesion) => ({
  auth_token: token,
  id: usuarioId,
})
