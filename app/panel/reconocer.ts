import type { HttpContext } from '@adonisjs/core/http'

export const SOLO_QUIEN_ADMINISTRA = 'El panel es solo para quien administra.'

/**
 * De quién dice auth que es un token: de quien administra, de otra persona, o de nadie. Desde acá el pedido lo lleva como
 * cualquier otro.
 *
 * @throws ErrorDeRed si auth no contesta
 */
export async function reconocer(
  ctx: HttpContext,
  token: string
): Promise<'administra' | 'otra' | 'nadie'> {
  ctx.request.request.headers.authorization = `Bearer ${token}`
  const guard = ctx.auth.use()
  if (!(await guard.check())) {
    return 'nadie'
  }
  return guard.getUserOrFail().esAdmin ? 'administra' : 'otra'
}
