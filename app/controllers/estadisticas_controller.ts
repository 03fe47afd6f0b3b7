import type { HttpContext } from '@adonisjs/core/http'
import { diasDe, leerPorDia } from '#estadisticas/por_dia'
import { leerTotales } from '#estadisticas/totales'
import { escribirPorDia, mostrarTotales } from '#presentacion/estadisticas'
import { leerRango } from '#validators/rango'

/** Cuánto se usa la red (docs/contrato.md §7). */
export default class EstadisticasController {
  async index({ request, response }: HttpContext) {
    const rango = leerRango(request)
    const series = await leerPorDia(rango)
    response.type('application/json; charset=utf-8')
    return escribirPorDia(diasDe(rango), series)
  }

  async historico() {
    return mostrarTotales(await leerTotales())
  }
}
