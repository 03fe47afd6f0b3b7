import { stripVTControlCharacters } from 'node:util'
import type { BaseCommand } from '@adonisjs/core/ace'
import { enCastellano } from '#consola/avisos_del_framework'
import { explicarFalla } from '#consola/explicar_falla'
import { sinEnganios } from '#consola/limpieza'
import { armarTabla } from '#consola/tabla'
import { anchoDe } from '#consola/terminal'

export { sinEnganios }

/** Todo lo que un comando muestra pasa por acá: los colores se agregan después. */
export function cuidarLaTerminal(ui: BaseCommand['ui']) {
  const { logger } = ui
  usarNuestrasTablas(ui)
  const escribir = logger.log.bind(logger)
  logger.log = (mensaje) => escribir(sinEnganios(enCastellano(mensaje)))
  logger.info = (mensaje, opciones) => {
    const texto = enCastellano(mensaje)
    if (texto !== '') {
      escribir(logger.prepareInfo(sinEnganios(texto), opciones))
    }
  }
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
  // Es como los comandos de las migraciones muestran un error: con su pila.
  logger.fatal = (mensaje) => logger.error(explicarFalla(mensaje))
}

type Titulos = Parameters<ReturnType<BaseCommand['ui']['table']>['head']>[0]

/** Las tablas de un paquete, con la forma de las nuestras. */
function usarNuestrasTablas(ui: BaseCommand['ui']) {
  const tabla = ui.table.bind(ui)
  ui.table = (...opciones) => {
    const una = tabla(...opciones)
    let titulos: string[] = []
    const filas: string[][] = []
    una.head = (escritos) => {
      titulos = escritos.map(contenido)
      return una
    }
    una.row = (celdas) => {
      // La otra forma, una fila con encabezado, no la usa ningún comando.
      filas.push(Array.isArray(celdas) ? celdas.map(contenido) : [])
      return una
    }
    una.render = () => {
      armarTabla(titulos, filas, anchoDe(process.stdout)).forEach((linea) => ui.logger.log(linea))
    }
    return una
  }
}

/** Sin los colores que les pone el paquete: en las nuestras no hay, y lo que escribe él no es de nadie. */
function contenido(celda: Titulos[number]): string {
  return stripVTControlCharacters(typeof celda === 'string' ? celda : String(celda.content))
}
