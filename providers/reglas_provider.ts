import type { ApplicationService } from '@adonisjs/core/types'
import { CicloDeVida } from '#operacion/ciclo/ciclo_de_vida'
import { esServidor } from '#start/proceso'
import { ReglasVigentes } from '#reglas/reglas_vigentes'

/** Mantiene al día las reglas con que se ordena el muro. */
export default class ReglasProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(
      ReglasVigentes,
      async (container) => new ReglasVigentes(await container.make('logger'))
    )
  }

  /** Un comando termina antes de que otro cambie las reglas. */
  async boot() {
    if (esServidor(this.app)) {
      const ciclo = await this.app.container.make(CicloDeVida)
      ciclo.anotar('reglas', {
        empezar: async () => {
          const vigentes = await this.app.container.make(ReglasVigentes)
          await vigentes.motor()
          vigentes.seguir()
        },
        detener: async () => {
          const vigentes = await this.app.container.make(ReglasVigentes)
          await vigentes.detener()
        },
      })
    }
  }
}
