import { BaseCheck, Result } from '@adonisjs/core/health'
import type { Apagado } from '#operacion/apagado'

/** Si el servidor se está yendo: lo que tiene en curso lo termina, pero que no le manden más. */
export class SinApagar extends BaseCheck {
  override name = 'apagando'

  constructor(private readonly apagado: Apagado) {
    super()
  }

  override async run() {
    return this.apagado.empezado ? Result.failed('sí') : Result.ok('no')
  }
}
