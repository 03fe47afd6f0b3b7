import { createHash } from 'node:crypto'
import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { usuarioActual } from '#auth/identidad'
import limitesConfig, { type Accion, type Quien } from '#config/limites'
import { Rechazo } from '#exceptions/rechazo'
import { ContadorDePedidos } from '#limites/contador_de_pedidos'
import { origenDe } from '#limites/direccion'
import { leerCuerpo } from '#validators/cuerpo'

/** Quién es cada quien en un pedido; si no se sabe, no se lo cuenta. */
const IDENTIFICAR: Record<Quien, (ctx: HttpContext) => string | undefined> = {
  direccion: ({ request }) => origenDe(request.ip()),
  email: emailDe,
  usuario: (ctx) => String(usuarioActual(ctx)),
}

/** No deja hacer una cosa más veces que las que dice su límite (docs/contrato.md §1, §14). */
@inject()
export default class LimiteMiddleware {
  constructor(private readonly contador: ContadorDePedidos) {}

  async handle(ctx: HttpContext, next: NextFn, accion: Accion) {
    if (limitesConfig.activos) {
      await this.#contar(ctx, accion)
    }
    return next()
  }

  async #contar(ctx: HttpContext, accion: Accion) {
    const limites = limitesConfig.acciones[accion]
    for (const quien of ['direccion', 'email', 'usuario'] as const) {
      const limite = limites[quien]
      const cual = limite && IDENTIFICAR[quien](ctx)
      const espera = cual ? await this.contador.contar(`${accion}:${quien}:${cual}`, limite) : 0
      if (espera > 0) {
        ctx.response.header('Retry-After', String(espera))
        throw Rechazo.conMensaje(429, `Demasiados pedidos: probá de nuevo en ${espera} s.`)
      }
    }
  }
}

/** El e-mail con que se quiere entrar, resumido: puede ser enorme, y no hay por qué guardarlo. */
function emailDe({ request }: HttpContext): string | undefined {
  try {
    const { email } = leerCuerpo(request)
    return typeof email === 'string'
      ? createHash('sha256').update(email).digest('base64url')
      : undefined
  } catch {
    // Un cuerpo que no se entiende lo rechaza la ruta.
    return undefined
  }
}
