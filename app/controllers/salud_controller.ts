import { inject } from '@adonisjs/core'
import type { HttpContext } from '@adonisjs/core/http'
import { Salud } from '#operacion/salud/salud'

/** Lo que preguntan el balanceador y quien reinicia servidores (docs/operacion/README.md). */
@inject()
export default class SaludController {
  constructor(private readonly salud: Salud) {}

  /** El proceso contesta; no toca nada más. */
  vivo() {
    return this.salud.vivo()
  }

  /** Si se le pueden mandar pedidos: 200 o 503. */
  async listo({ response }: HttpContext) {
    const { listo, cuerpo } = await this.salud.leer()
    return response.status(listo ? 200 : 503).json(cuerpo)
  }
}
