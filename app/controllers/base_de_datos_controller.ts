import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { VaciarRed } from '#base_de_datos/vaciar_red'
import { Rechazo } from '#exceptions/rechazo'

/** El vaciado, fuera de producción (docs/contrato.md §7). */
export default class BaseDeDatosController {
  @inject()
  async destroy({ logger }: HttpContext, vaciarRed: VaciarRed) {
    const problema = await vaciarRed.ejecutar()
    if (problema) {
      logger.error({ err: problema.causa }, `No se pudo vaciar ${problema.servidor}`)
      throw Rechazo.conMensaje(500, `No se pudo limpiar la base del ${problema.servidor}.`)
    }
    return {}
  }

  /** En producción la ruta existe pero no admite ningún método. */
  deshabilitado({ response }: HttpContext) {
    response.header('Allow', '')
    throw Rechazo.conMensaje(405, 'El método no está permitido en esta ruta.')
  }
}
