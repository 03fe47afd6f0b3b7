import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { soltarResto } from '#operacion/resto_del_cuerpo'

/** Un rechazo puede dejar un cuerpo a medio leer: antes de contestar se decide qué es de su conexión. */
export default class RestoDelCuerpoMiddleware {
  async handle({ request, response }: HttpContext, next: NextFn) {
    await next()
    await soltarResto(request.request, response.response)
  }
}
