import type { ApplicationService } from '@adonisjs/core/types'
import muroConfig from '#config/muro'
import { AjustesDelMuro } from '#muro/ajustes'

/** Le da al muro lo que de él se configura. */
export default class MuroProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(AjustesDelMuro, () => new AjustesDelMuro(muroConfig.profundidad))
  }
}
