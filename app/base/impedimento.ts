type Consola = { ui: { logger: { error(mensaje: string): void } } }

/**
 * Algo previsto por lo que no se arranca, no se migra o no se revierte, dicho en una oración para quien lo
 * pidió: se muestra sola, sin su pila.
 */
export class Impedimento extends Error {
  /** Así la muestra la consola. */
  render(_error: unknown, { ui }: Consola) {
    ui.logger.error(this.message)
  }
}
