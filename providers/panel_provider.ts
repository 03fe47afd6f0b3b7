import type { ApplicationService } from '@adonisjs/core/types'
import panelConfig from '#config/panel'
import { CicloDeVida } from '#operacion/ciclo/ciclo_de_vida'
import { esServidor } from '#start/proceso'

/** Dice al arrancar lo que al panel le falta para andar como se espera. */
export default class PanelProvider {
  constructor(protected app: ApplicationService) {}

  async boot() {
    const { activo, conClave, puedeHaberOtro } = panelConfig
    if (activo && !conClave && puedeHaberOtro && esServidor(this.app)) {
      const ciclo = await this.app.container.make(CicloDeVida)
      ciclo.anotar('registro', { empezar: () => this.#decirQueFaltaLaClave() })
    }
  }

  async #decirQueFaltaLaClave() {
    const registro = await this.app.container.make('logger')
    registro.warn(
      'Sin APP_KEY, las sesiones del panel terminan con el proceso; con varios servidores hace falta, y la misma en todos'
    )
  }
}
