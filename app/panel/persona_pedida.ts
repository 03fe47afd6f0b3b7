import type { HttpContext } from '@adonisjs/core/http'
import { Rechazo } from '#exceptions/rechazo'
import { antesDeCambiar } from '#panel/intacto'
import { quienAdministra } from '#panel/sesion'
import type { BuscarPersona } from '#usuarios/buscar_persona'

/** La persona de la ruta. @throws Rechazo 404 si auth no la conoce */
export async function personaPedida(ctx: HttpContext, buscar: BuscarPersona) {
  const { token } = quienAdministra(ctx)
  const persona = await antesDeCambiar(ctx, buscar.ejecutar({ id: ctx.params.usuario }, token))
  if (!persona) {
    throw Rechazo.conMensaje(404, `No existe el usuario ${ctx.params.usuario}, o se fue.`)
  }
  return persona
}
