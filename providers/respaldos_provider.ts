import type { ApplicationService } from '@adonisjs/core/types'
import { baseElegida } from '#config/database'
import { Respaldos } from '#database/respaldo/respaldos'

/** Registra lo que respalda y restaura la base. */
export default class RespaldosProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(Respaldos, () => new Respaldos(baseElegida))
  }
}
