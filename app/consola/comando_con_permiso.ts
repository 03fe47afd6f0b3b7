import { flags } from '@adonisjs/core/ace'
import { Comando } from '#consola/comando'
import { ErrorDeComando } from '#consola/errores'

/** Un comando que borra o escribe mucho: se puede mirar antes qué haría, y en producción hay que permitirlo. */
export abstract class ComandoConPermiso extends Comando {
  @flags.boolean({ description: 'Dice qué haría, sin hacerlo' })
  declare simular: boolean

  @flags.boolean({ description: 'Permite hacerlo en producción' })
  declare forzar: boolean

  /**
   * Simular no cambia nada: no pide permiso.
   *
   * @param que lo que en producción no se hace sin él: «se depura»
   * @throws ErrorDeComando si hace falta `--forzar`
   */
  protected exigirPermiso(que: string) {
    if (this.app.inProduction && !this.forzar && !this.simular) {
      throw new ErrorDeComando(
        `En producción no ${que} sin --forzar. Con --simular se ve qué haría.`
      )
    }
  }
}
