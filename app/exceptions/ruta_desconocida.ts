import { Exception } from '@adonisjs/core/exceptions'

/** La ruta no existe: el manejador la trata como a las que el router no conoce. */
export class RutaDesconocida extends Exception {
  static override status = 404
  static override code = 'E_RUTA_DESCONOCIDA'
}
