import type { BaseCommand } from '@adonisjs/core/ace'

/** Controles (menos el salto de línea y la tabulación), y los que cambian el sentido de la escritura o no se ven. */
const ENGANIOSOS =
  /[^\P{Cc}\n\t]|[\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]/gu

/**
 * Lo que escribió alguien, sin que le diga nada a la terminal de quien administra. Se ve escapado: en un
 * JSON sigue siendo el mismo dato.
 */
export function sinEnganios(texto: string): string {
  return texto.replace(
    ENGANIOSOS,
    (caracter) => `\\u${caracter.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}

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
