import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { Rechazo } from '#exceptions/rechazo'
import { RutaDesconocida } from '#exceptions/ruta_desconocida'
import { Acceso } from '#operacion/metricas/acceso'
import { Metricas } from '#operacion/metricas/metricas'

/** Lo que lee Prometheus (docs/operacion/metricas.md). */
@inject()
export default class MetricasController {
  constructor(
    private readonly acceso: Acceso,
    private readonly metricas: Metricas
  ) {}

  async index({ request, response }: HttpContext) {
    const permiso = this.acceso.permiso({
      autorizacion: request.header('authorization'),
      direccion: request.request.socket.remoteAddress,
      // Vacía también: `header()` la daría por ausente.
      reenviado: 'x-forwarded-for' in request.request.headers,
    })
    if (permiso === 'oculto') {
      throw new RutaDesconocida()
    }
    if (permiso === 'sin-token') {
      throw Rechazo.conMensaje(401, 'Hace falta el token de las métricas.')
    }
    const texto = await this.metricas.leer()
    return response.header('Content-Type', this.metricas.tipo).send(texto)
  }
}
