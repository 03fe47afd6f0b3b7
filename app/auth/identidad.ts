import type { HttpContext } from '@adonisjs/core/http'
import { tokenDe } from '#auth/token'

/** El id del usuario actual; el del administrador es 0, que no es de nadie. */
export function usuarioActual({ auth }: HttpContext): number {
  return auth.use().getUserOrFail().usuarioId
}

/** De quién habla una ruta: el usuario que nombra o, si no nombra a ninguno, el actual. */
export function usuarioPedido(ctx: HttpContext): number {
  return ctx.params.usuario ?? usuarioActual(ctx)
}

/** El token del usuario actual, para lo que se hace en su nombre en otro servidor. */
export function tokenActual({ request }: HttpContext): string {
  return tokenDe(request.header('authorization')) ?? ''
}
