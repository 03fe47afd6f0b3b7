import type { ApplicationService } from '@adonisjs/core/types'
import { llevarAlRegistro } from '#operacion/consola_al_registro'
import { esServidor } from '#start/proceso'

/** Cuida al proceso de lo que sus bibliotecas escriben, y de que otro le abra un inspector. */
export default class ProcesoProvider {
  constructor(protected app: ApplicationService) {}

  /** Un inspector abierto es correr cualquier cosa adentro del proceso: con quien escuche, alcanza. */
  async boot() {
    if (this.app.inProduction) {
      const registro = await this.app.container.make('logger')
      llevarAlRegistro(registro, this.#deBibliotecas())
      process.on('SIGUSR1', () => registro.warn('SIGUSR1 no abre el inspector en producción'))
    }
  }

  /** Un comando escribe lo suyo por la consola; sus bibliotecas solo avisan. */
  #deBibliotecas() {
    return esServidor(this.app)
      ? (['debug', 'log', 'info', 'warn', 'error'] as const)
      : (['warn'] as const)
  }
}
