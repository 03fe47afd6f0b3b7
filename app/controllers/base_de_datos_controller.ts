import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { VaciarRed } from '#base_de_datos/vaciar_red'
import { Rechazo } from '#exceptions/rechazo'

/** El vaciado, fuera de producción (docs/contrato.md §7). */
export default class BaseDeDatosController {
  @inject()
  async destroy({ logger, request }: HttpContext, vaciarRed: VaciarRed) {
    // La manda todo navegador y nadie más: una página cualquiera no vacía la red.
    if (request.header('origin') !== undefined) {
      throw Rechazo.conMensaje(403, 'Una página web no puede vaciar la red.')
    }
    const vaciado = await vaciarRed.ejecutar()
    if (vaciado.tipo === 'cortado') {
      logger.error({ err: vaciado.causa }, `No se pudo vaciar ${vaciado.servidor}`)
      throw Rechazo.conMensaje(500, `No se pudo limpiar la base del ${vaciado.servidor}.`)
    }
    return {}
  }
}
