import type { HttpContext } from '@adonisjs/core/http'
import { leerPorDia } from '#estadisticas/por_dia'
import { leerTotales } from '#estadisticas/totales'
import { mostrarTotales } from '#presentacion/estadisticas'
import { leerRango } from '#validators/rango'

/** Cuánto se usa la red (docs/contrato.md §7). */
export default class EstadisticasController {
  index({ request }: HttpContext) {
    return leerPorDia(leerRango(request))
  }

  async historico() {
    return mostrarTotales(await leerTotales())
  }
}
