import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { Rechazo } from '#exceptions/rechazo'
import { ProbarReglas } from '#muro/probar_reglas'
import { ServidorDeAuth } from '#red/auth/contrato'
import { leerPrueba } from '#validators/reglas'

/** Qué harían unas reglas, sin cambiar nada (docs/contrato.md §4). */
export default class PruebasDeReglasController {
  @inject()
  async store({ request }: HttpContext, auth: ServidorDeAuth, probarReglas: ProbarReglas) {
    const { muestra, propuesta } = await leerPrueba(request)
    if ('espectador' in muestra && !(await auth.buscarUsuario(muestra.espectador))) {
      throw Rechazo.conMensaje(404, 'El usuario no existe.')
    }
    return probarReglas.ejecutar(muestra, propuesta)
  }
}
