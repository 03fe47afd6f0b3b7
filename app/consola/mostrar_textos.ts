import type { BaseCommand } from '@adonisjs/core/ace'
import { sinEnganios } from '#consola/limpieza'

export { sinEnganios }

/** Todo lo que un comando muestra pasa por acá: los colores se agregan después. */
export function cuidarLaTerminal(ui: BaseCommand['ui']) {
  const { logger } = ui
  const tabla = ui.table.bind(ui)
  ui.table = (...opciones) => {
    const una = tabla(...opciones)
    const fila = una.row.bind(una)
    una.row = (celdas) => {
      // La otra forma, una fila con encabezado, no la usa ningún comando.
      const todas: unknown[] = Array.isArray(celdas) ? celdas : []
      todas.forEach((celda, lugar) => {
        if (typeof celda === 'string') {
          todas[lugar] = sinEnganios(celda)
        }
      })
      return fila(celdas)
    }
    return una
  }
  const escribir = logger.log.bind(logger)
  logger.log = (mensaje) => escribir(sinEnganios(mensaje))
  logger.info = (mensaje, opciones) => escribir(logger.prepareInfo(sinEnganios(mensaje), opciones))
  logger.success = (mensaje, opciones) =>
    escribir(logger.prepareSuccess(sinEnganios(mensaje), opciones))
  logger.warning = (mensaje, opciones) =>
    escribir(logger.prepareWarning(sinEnganios(mensaje), opciones))
  logger.error = (mensaje, opciones) =>
    logger.logError(
      logger.prepareError(
        sinEnganios(typeof mensaje === 'string' ? mensaje : mensaje.message),
        opciones
      )
    )
}
