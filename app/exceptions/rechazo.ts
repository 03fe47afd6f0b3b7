import { Exception } from '@adonisjs/core/exceptions'

/**
 * Corta un pedido con el estado y el cuerpo que diga la tabla de su ruta (docs/contrato.md §2–§7).
 * Es una respuesta prevista, no una falla: no va al registro de errores.
 */
export class Rechazo extends Exception {
  constructor(
    status: number,
    readonly cuerpo: object
  ) {
    super('Pedido rechazado', { status, code: 'E_RECHAZO' })
  }

  /** Rechazo con la forma habitual: `{"mensaje": …}`. */
  static conMensaje(status: number, mensaje: string): Rechazo {
    return new Rechazo(status, { mensaje })
  }
}
