import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Mensaje from '#models/mensaje'

/**
 * Quien replica los mensajes donde los lee el teléfono (docs/contrato.md §11). Recibe la transacción
 * que guarda el mensaje: lo que haya que entregar se guarda con ella.
 */
export abstract class Replicador {
  abstract replicar(mensaje: Mensaje, trx: TransactionClientContract): Promise<void>

  /**
   * Saca la conversación de las listas de chats de los dos, en orden con sus mensajes, que quedan. El próximo la
   * vuelve a poner (docs/contrato.md §15). Va con el par ya tomado.
   */
  abstract quitar(par: { uno: number; otro: number }, trx: TransactionClientContract): Promise<void>
}
