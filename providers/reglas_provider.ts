import type { ApplicationService } from '@adonisjs/core/types'
import { MotorDeReglas } from '#reglas/motor'
import { REGLAS_PREDETERMINADAS } from '#reglas/reglas_predeterminadas'

/** Registra el motor con que se ordena el muro. */
export default class ReglasProvider {
  constructor(protected app: ApplicationService) {}

  register() {
    this.app.container.singleton(MotorDeReglas, () => new MotorDeReglas(REGLAS_PREDETERMINADAS))
  }
}
