import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/**
 * Etiqueta lo que se lee (`ETag`, docs/contrato.md §17): a quien ya lo tiene igual se le contesta 304, sin mandárselo.
 * De una lista, la primera página: en las demás nadie vuelve a entrar.
 */
export default class EtiquetaMiddleware {
  async handle({ request, response }: HttpContext, next: NextFn) {
    await next()
    const { offset = '0', desde } = request.qs()
    const primera = Number(offset) === 0 && desde === undefined
    const leida = ['GET', 'HEAD'].includes(request.method()) && response.getStatus() === 200
    const cuerpo: unknown = response.getBody()
    if (leida && primera && cuerpo !== null) {
      // `fetch` dice `no-cache` cuando se le da una etiqueta: es para las memorias del medio, y acá no hay ninguna.
      delete request.request.headers['cache-control']
      response.send(cuerpo, true)
    }
  }
}
