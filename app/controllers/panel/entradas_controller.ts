import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { EntrarComoAdministrador } from '#administracion/entrar_como_administrador'
import { Reloj } from '#base/reloj'
import { irA } from '#panel/avisos'
import { campo, consulta } from '#panel/formulario'
import { parte } from '#panel/parte'
import { ENTRADA, rutaPropia } from '#panel/ruta_propia'
import { abrirSesion, cerrarSesion, sesionAbierta } from '#panel/sesion'
import { mostrar } from '#panel/vistas'

/** Entrar en el panel y salir, con la cuenta del administrador en auth (docs/contrato.md §9). */
export default class EntradasController {
  async create(ctx: HttpContext) {
    const ir = rutaPropia(consulta(ctx, 'ir'))
    if (sesionAbierta(ctx) && !consulta(ctx, 'motivo')) {
      return irA(ctx, ir)
    }
    return this.#mostrar(ctx, { ir, motivo: consulta(ctx, 'motivo') })
  }

  @inject()
  async store(ctx: HttpContext, entrar: EntrarComoAdministrador, reloj: Reloj) {
    const [email, clave, ir] = [
      campo(ctx, 'email'),
      campo(ctx, 'clave'),
      rutaPropia(campo(ctx, 'ir')),
    ]
    if (!email || !clave) {
      ctx.response.status(400)
      return this.#mostrar(ctx, { ir, email, error: 'Escribí el e-mail y la clave.' })
    }
    const { datos: token, falla } = await parte(entrar.ejecutar({ email, clave }))
    if (falla) {
      ctx.response.status(502)
      return this.#mostrar(ctx, { ir, email, error: falla })
    }
    if (!token) {
      ctx.response.status(400)
      return this.#mostrar(ctx, {
        ir,
        email,
        error: 'Esas no son las credenciales de quien administra.',
      })
    }
    abrirSesion(ctx, { email, token, desde: reloj.ahora() })
    return irA(ctx, ir)
  }

  async destroy(ctx: HttpContext) {
    cerrarSesion(ctx)
    return irA(ctx, `${ENTRADA}?motivo=salida`)
  }

  #mostrar(
    ctx: HttpContext,
    {
      email,
      ...pagina
    }: { ir: string; email?: string; error?: string; motivo?: string | undefined }
  ) {
    return mostrar(ctx, 'entrar', { titulo: 'Entrar', ...pagina }, { email })
  }
}
