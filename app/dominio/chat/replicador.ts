import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type Mensaje from '#models/mensaje'

/**
 * Quien replica los mensajes donde los lee el teléfono (docs/contrato.md §11). Recibe la transacción
 * que guarda el mensaje: lo que haya que entregar se guarda con ella.
 */
export abstract class Replicador {
  abstract replicar(mensaje: Mensaje, trx: TransactionClientContract): Promise<void>
}
