import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { avisar, irA } from '#panel/avisos'
import { antesDeCambiar } from '#panel/intacto'
import { explicar } from '#panel/parte'
import { reconocer } from '#panel/reconocer'
import { entradaHacia, INICIO } from '#panel/ruta_propia'
import { cerrarSesion, sesionAbierta, vencio } from '#panel/sesion'
import { Reloj } from '#base/reloj'
import { ErrorDeRed } from '#red/errores'

/**
 * Exige haber entrado en el panel, y que auth siga reconociendo al administrador: se le pregunta en cada pedido, como en
 * toda la API. Desde acá el pedido lleva su token como cualquier otro.
 */
@inject()
export default class EntradoMiddleware {
  constructor(private readonly reloj: Reloj) {}

  async handle(ctx: HttpContext, next: NextFn) {
    const sesion = sesionAbierta(ctx)
    if (!sesion) {
      return irA(ctx, entradaHacia(this.#adondeIba(ctx)))
    }
    const quien = vencio(sesion, this.reloj.ahora())
      ? 'nadie'
      : await antesDeCambiar(ctx, this.#quienEs(ctx, sesion.token))
    if (quien === 'administra') {
      return next()
    }
    cerrarSesion(ctx)
    return irA(ctx, entradaHacia(this.#adondeIba(ctx), quien === 'otra' ? 'ajena' : 'terminada'))
  }

  /** Lo que iba a cambiar no se repite solo: se vuelve a empezar. */
  #adondeIba({ request }: HttpContext): string {
    return request.method() === 'GET' ? request.url(true) : INICIO
  }

  /** @throws ErrorDeRed si iba a cambiar algo y auth no contesta */
  async #quienEs(ctx: HttpContext, token: string) {
    try {
      return await reconocer(ctx, token)
    } catch (error) {
      if (!(error instanceof ErrorDeRed) || ctx.request.method() !== 'GET') {
        throw error
      }
      // Con auth caído se puede mirar, que es lo que hace falta para arreglarlo: la sesión cifrada dice que entró.
      ctx.auth.use().user = { usuarioId: 0, esAdmin: true }
      ctx.fallaDeSesion = error
      avisar(ctx, 'mal', `${explicar(error)} Mientras tanto se puede mirar, y no cambiar nada.`)
      return 'administra'
    }
  }
}

declare module '@adonisjs/core/http' {
  interface HttpContext {
    /** Por qué no se pudo saber si auth sigue reconociendo a quien entró, si no se pudo. */
    fallaDeSesion?: ErrorDeRed
  }
}
