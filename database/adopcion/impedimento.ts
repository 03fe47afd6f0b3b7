import type { Kernel } from '@adonisjs/core/ace'

/** Algo previsto por lo que no se migra o no se revierte: en la consola va el mensaje y nada más. */
export class Impedimento extends Error {
  render(_error: unknown, kernel: Kernel) {
    kernel.ui.logger.error(this.message)
  }
}
