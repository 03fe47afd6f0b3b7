import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual } from '#auth/identidad'
import { Rechazo } from '#exceptions/rechazo'
import { leerCuerpo } from '#validators/cuerpo'
import { eco } from '#validators/eco'
import { tipoDeReaccionLlamado } from '#videos/nombres_de_reaccion'
import { Reaccionar } from '#videos/reaccionar'

/** Reacciones a los videos (docs/contrato.md §5). */
export default class ReaccionesController {
  @inject()
  async store(ctx: HttpContext, reaccionar: Reaccionar) {
    const { reaccion } = leerCuerpo(ctx.request)
    const tipo = tipoDeReaccionLlamado(reaccion)
    if (!tipo) {
      throw new Rechazo(400, { error: `La reaccion ${eco(reaccion)} es inválida` })
    }

    const resultado = await reaccionar.ejecutar({
      videoId: ctx.params.video,
      usuarioId: usuarioActual(ctx),
      tipo,
    })
    if (resultado.tipo === 'desconocido') {
      throw new Rechazo(404, { error: 'El video no existe.' })
    }
    return resultado.tipo === 'nueva' ? ctx.response.created({}) : {}
  }
}
