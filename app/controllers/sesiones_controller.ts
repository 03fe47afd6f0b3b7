import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { Rechazo } from '#exceptions/rechazo'
import { ServidorDeAuth } from '#red/auth/contrato'
import { leerCuerpo } from '#validators/cuerpo'
import { inicioDeSesion } from '#validators/usuario'

/** Con la errata del contrato, que el teléfono conoce así (docs/contrato.md §2). */
const CREDENCIALES_INVALIDAS = 'Email o constraseña invalidos'

/** Inicio de sesión (docs/contrato.md §2). */
@inject()
export default class SesionesController {
  constructor(private readonly auth: ServidorDeAuth) {}

  async store({ request }: HttpContext) {
    const [invalido, datos] = await inicioDeSesion.tryValidate(leerCuerpo(request))
    const sesion = invalido
      ? null
      : await this.auth.iniciarSesion({ email: datos.email, clave: datos.password })
    if (!sesion) {
      throw Rechazo.conMensaje(400, CREDENCIALES_INVALIDAS)
    }
    return { auth_token: sesion.token, id: sesion.usuarioId }
  }
}
