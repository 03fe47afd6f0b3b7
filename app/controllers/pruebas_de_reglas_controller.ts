import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { Rechazo } from '#exceptions/rechazo'
import { EspectadorDesconocido } from '#muro/espectador_desconocido'
import { ProbarReglas } from '#muro/probar_reglas'
import { leerPrueba } from '#validators/reglas'

/** Qué harían unas reglas, sin cambiar nada (docs/contrato.md §4). */
export default class PruebasDeReglasController {
  @inject()
  async store({ request }: HttpContext, probarReglas: ProbarReglas) {
    const { muestra, propuesta } = await leerPrueba(request)
    try {
      return await probarReglas.ejecutar(muestra, propuesta)
    } catch (error) {
      throw error instanceof EspectadorDesconocido ? Rechazo.conMensaje(404, error.message) : error
    }
  }
}
