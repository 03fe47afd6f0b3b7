import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { usuarioActual, usuarioPedido } from '#auth/identidad'
import { Rechazo } from '#exceptions/rechazo'
import { mostrarSesion } from '#presentacion/sesion'
import { Registrar } from '#usuarios/registrar'
import { VerUsuario } from '#usuarios/ver_usuario'
import { leerRegistro } from '#validators/usuario'

/** Registro y datos de los usuarios (docs/contrato.md §2). */
export default class UsuariosController {
  @inject()
  async store({ request, response }: HttpContext, registrar: Registrar) {
    const registro = await registrar.ejecutar(await leerRegistro(request))
    if (registro.tipo === 'email-tomado') {
      throw new Rechazo(400, { errores: { email: 'El mail ya se encuentra registrado' } })
    }
    return response.created(mostrarSesion(registro))
  }

  @inject()
  async show(ctx: HttpContext, verUsuario: VerUsuario) {
    const usuario = await verUsuario.ejecutar({
      usuarioId: usuarioPedido(ctx),
      espectador: usuarioActual(ctx),
    })
    if (!usuario) {
      throw new Rechazo(404, {})
    }
    return usuario
  }
}
