import type { ApplicationService } from '@adonisjs/core/types'
import { CicloDeVida } from '#operacion/ciclo/ciclo_de_vida'
import { esServidor } from '#start/proceso'
import { Visualizaciones } from '#videos/visualizaciones/visualizaciones'

/** Guarda cada tanto las visualizaciones que el servidor anota, y las últimas al detenerse. */
export default class VisualizacionesProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(
      Visualizaciones,
      async (container) => new Visualizaciones(await container.make('logger'))
    )
  }

  async boot() {
    if (esServidor(this.app)) {
      const ciclo = await this.app.container.make(CicloDeVida)
      ciclo.anotar('visualizaciones', {
        empezar: async () => {
          const visualizaciones = await this.app.container.make(Visualizaciones)
          visualizaciones.empezar()
        },
        detener: async () => {
          const visualizaciones = await this.app.container.make(Visualizaciones)
          await visualizaciones.detener()
        },
      })
    }
  }
}
