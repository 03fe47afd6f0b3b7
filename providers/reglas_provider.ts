import type { ApplicationService } from '@adonisjs/core/types'
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

  /** Al apagarse hay que dejar de leer antes de que se cierre la base: en `shutdown` ya es tarde. */
  async start() {
    if (this.#esServidor()) {
      const vigentes = await this.app.container.make(ReglasVigentes)
      this.app.terminating(() => vigentes.detener())
    }
  }

  /** Leer después de cerrada la base la abriría de nuevo, y el proceso no terminaría. */
  async ready() {
    if (this.#esServidor() && !this.app.isTerminating && !this.app.isTerminated) {
      const vigentes = await this.app.container.make(ReglasVigentes)
      await vigentes.motor()
      vigentes.seguir()
    }
  }

  /** Un comando termina antes de que otro cambie las reglas, y `codegen` no corre la aplicación. */
  #esServidor(): boolean {
    return this.app.getEnvironment() === 'web' && this.app.getMode() === 'run'
  }
}
