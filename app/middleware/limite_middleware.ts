import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { usuarioActual } from '#auth/identidad'
import { Rechazo } from '#exceptions/rechazo'
import { Limites, type Accion, type Quien } from '#limites/acciones'
import { ContadorDePedidos } from '#limites/contador_de_pedidos'
import { cuentaDe } from '#limites/cuenta'
import { origenDe } from '#limites/direccion'
import { leerCuerpo } from '#validators/cuerpo'

/** Quién es cada quien en un pedido; si no se sabe, no se lo cuenta. */
const IDENTIFICAR: Record<Quien, (ctx: HttpContext) => string | undefined> = {
  direccion: ({ request }) => origenDe(request.ip()),
  email: emailDe,
  usuario: (ctx) => String(usuarioActual(ctx)),
}

const QUIENES = ['direccion', 'email', 'usuario'] as const

/**
 * No deja hacer una cosa más veces que las que dice su límite (docs/contrato.md §1, §14). Lo que se contestó
 * con un 5xx no se hizo, y no se cuenta: quien lo repite no tiene la culpa.
 */
@inject()
export default class LimiteMiddleware {
  constructor(
    private readonly limites: Limites,
    private readonly contador: ContadorDePedidos
  ) {}

  async handle(ctx: HttpContext, next: NextFn, accion: Accion) {
    if (!this.limites.activos) {
      return next()
    }
    for (const quien of QUIENES) {
      await this.#contar(ctx, accion, quien)
    }
    const contestado: unknown = await next()
    if (ctx.response.getStatus() >= 500) {
      for (const quien of QUIENES) {
        await this.#devolver(ctx, accion, quien)
      }
    } else if (accion === 'sesion' && ctx.response.getStatus() !== 400) {
      // De un e-mail cuentan los intentos que auth rechazó: entrar bien no le gasta nada a nadie.
      await this.#devolver(ctx, accion, 'email')
    }
    return contestado
  }

  async #contar(ctx: HttpContext, accion: Accion, quien: Quien) {
    const limite = this.limites.de(accion, quien)
    const cual = limite && IDENTIFICAR[quien](ctx)
    const espera = cual ? await this.contador.contar(clave(accion, quien, cual), limite) : 0
    if (espera > 0) {
      ctx.response.header('Retry-After', String(espera))
      throw Rechazo.conMensaje(429, `Demasiados pedidos: probá de nuevo en ${espera} s.`)
    }
  }

  async #devolver(ctx: HttpContext, accion: Accion, quien: Quien) {
    const limite = this.limites.de(accion, quien)
    const cual = limite && IDENTIFICAR[quien](ctx)
    if (cual) {
      await this.contador.devolver(clave(accion, quien, cual), limite)
    }
  }
}

const clave = (accion: Accion, quien: Quien, cual: string) => `${accion}:${quien}:${cual}`

function emailDe({ request }: HttpContext): string | undefined {
  try {
    // El de un formulario ya está interpretado.
    return cuentaDe(request.body().email ?? leerCuerpo(request).email)
  } catch {
    // Un cuerpo que no se entiende lo rechaza la ruta.
    return undefined
  }
}
