import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioPedido } from '#auth/identidad'
import { Rechazo } from '#exceptions/rechazo'
import { ServidorDeAuth } from '#red/auth/contrato'
import { leerCuerpo } from '#validators/cuerpo'
import { erroresPorCampo } from '#validators/errores'
import { registro } from '#validators/usuario'

/** Registro y datos de los usuarios (docs/contrato.md §2). */
@inject()
export default class UsuariosController {
  constructor(private readonly auth: ServidorDeAuth) {}

  async store({ request, response }: HttpContext) {
    const [invalido, datos] = await registro.tryValidate(leerCuerpo(request))
    if (invalido) {
      throw new Rechazo(400, { errores: erroresPorCampo(invalido) })
    }
    const sesion = await this.auth.registrar({ email: datos.email, clave: datos.password })
    if (!sesion) {
      throw new Rechazo(400, { errores: { email: 'El mail ya se encuentra registrado' } })
    }
    return response.created({ auth_token: sesion.token, id: sesion.usuarioId })
  }

  async show(ctx: HttpContext) {
    const usuario = await this.auth.buscarUsuario(usuarioPedido(ctx))
    if (!usuario) {
      throw new Rechazo(404, {})
    }
    return usuario
  }
}
