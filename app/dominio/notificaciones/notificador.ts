import type { Escritura } from '#base/sentencias/escritura'
import type { Evento } from '#notificaciones/evento'

/**
 * A quien se le avisa de un evento (docs/contrato.md §8). Recibe la transacción que lo escribe: lo que
 * haya que entregar se guarda con ella o no existe, y la respuesta nunca espera la entrega.
 */
export abstract class Notificador {
  abstract notificar(evento: Evento, trx: Escritura): Promise<void>
}
