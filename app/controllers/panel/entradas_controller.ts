import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { EntrarComoAdministrador } from '#administracion/entrar_como_administrador'
import { Reloj } from '#base/reloj'
import { irA } from '#panel/avisos'
import { campo, consulta } from '#panel/formulario'
import { parte } from '#panel/parte'
import { reconocer, SOLO_QUIEN_ADMINISTRA } from '#panel/reconocer'
import { ENTRADA, rutaPropia } from '#panel/ruta_propia'
import { abrirSesion, cerrarSesion, sesionAbierta } from '#panel/sesion'
import { mostrar } from '#panel/vistas'

type Pedido = Parameters<EntrarComoAdministrador['ejecutar']>[0]

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
    const { datos, falla } = await parte(this.#probar(ctx, entrar, { email, clave }))
    if (falla !== null) {
      ctx.response.status(502)
      return this.#mostrar(ctx, { ir, email, error: falla })
    }
    const { token, quien } = datos
    if (quien === 'otra') {
      ctx.response.status(403)
      return this.#mostrar(ctx, { ir, email, error: SOLO_QUIEN_ADMINISTRA })
    }
    if (!token || quien === 'nadie') {
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

  /** Que auth dé un token no quiere decir que sea el de quien administra. */
  async #probar(ctx: HttpContext, entrar: EntrarComoAdministrador, pedido: Pedido) {
    const token = await entrar.ejecutar(pedido)
    return { token, quien: token ? await reconocer(ctx, token) : ('nadie' as const) }
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
    return mostrar(
      ctx,
      'entrar',
      { titulo: 'Entrar', ajena: SOLO_QUIEN_ADMINISTRA, ...pagina },
      { email }
    )
  }
}
