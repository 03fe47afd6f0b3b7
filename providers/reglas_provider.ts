import type { ApplicationService } from '@adonisjs/core/types'
import { ReglasVigentes } from '#reglas/reglas_vigentes'

/** Mantiene al día las reglas con que se ordena el muro. */
export default class ReglasProvider {
  #vigentes: ReglasVigentes | undefined

  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(
      ReglasVigentes,
      async (container) => new ReglasVigentes(await container.make('logger'))
    )
  }

  /** Solo un servidor sigue los cambios: un comando termina antes de que importen. */
  async ready() {
    if (this.app.getEnvironment() === 'web') {
      this.#vigentes = await this.app.container.make(ReglasVigentes)
      await this.#vigentes.motor()
      this.#vigentes.seguir()
    }
  }

  async shutdown() {
    await this.#vigentes?.detener()
  }
}
