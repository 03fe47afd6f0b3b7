import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { leyendoDe } from '#base/replica/cliente_de_lectura'
import { EscritosRecientes } from '#base/replica/escritos_recientes'
import { Replicas } from '#base/replica/replicas'

/**
 * Deja que un pedido que solo lee lea de las réplicas, salvo el de quien escribió recién, que tiene que ver lo suyo. Lo
 * demás, y las rutas que no pasan por acá, leen del principal.
 */
@inject()
export default class LecturasMiddleware {
  constructor(
    private readonly replicas: Replicas,
    private readonly escritos: EscritosRecientes
  ) {}

  async handle({ auth, request }: HttpContext, next: NextFn) {
    const usuario = auth.use().user?.usuarioId
    if (!['GET', 'HEAD'].includes(request.method())) {
      return this.#escribir(usuario, next)
    }
    return usuario !== undefined && (await this.escritos.escribioRecien(usuario))
      ? next()
      : leyendoDe(this.replicas, next)
  }

  /** También lo que falló: puede haber quedado escrito, y se va a mirar. */
  async #escribir(usuario: number | undefined, next: NextFn) {
    try {
      return await next()
    } finally {
      if (usuario !== undefined) {
        await this.escritos.marcar(usuario)
      }
    }
  }
}
