import type { HttpContext } from '@adonisjs/core/http'

/** El id del usuario actual; el del administrador es 0, que no es de nadie. */
export function usuarioActual({ auth }: HttpContext): number {
  return auth.use().getUserOrFail().usuarioId
}

/** De quién habla una ruta: el usuario que nombra o, si no nombra a ninguno, el actual. */
export function usuarioPedido(ctx: HttpContext): number {
  return ctx.params.usuario ?? usuarioActual(ctx)
}
