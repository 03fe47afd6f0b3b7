import type { ApplicationService } from '@adonisjs/core/types'
import redConfig from '#config/red'
import { Huellas } from '#marcas/huellas'

/**
 * Registra cómo se reconoce a un pedido que se repite. El secreto tiene que ser el mismo en todos los servidores y no
 * estar en la base: el token del app server, que fuera del desarrollo siempre está.
 */
export default class MarcasProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(Huellas, () => new Huellas(redConfig.appServerToken ?? ''))
  }
}
