import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { Rechazo } from '#exceptions/rechazo'
import { IniciarSesion } from '#usuarios/iniciar_sesion'
import { mostrarSesion } from '#presentacion/sesion'
import { CREDENCIALES_INVALIDAS, leerCredenciales } from '#validators/usuario'

/** Inicio de sesión (docs/contrato.md §2). */
export default class SesionesController {
  @inject()
  async store({ request }: HttpContext, iniciarSesion: IniciarSesion) {
    const inicio = await iniciarSesion.ejecutar(await leerCredenciales(request))
    if (inicio.tipo === 'credenciales-invalidas') {
      throw Rechazo.conMensaje(400, CREDENCIALES_INVALIDAS)
    }
    return mostrarSesion(inicio)
  }
}
