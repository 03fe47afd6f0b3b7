/** Cómo le fue a una entrega. Nada de esto es una excepción: la cola decide qué hacer con cada una. */
export type ResultadoDeEntrega =
  | { tipo: 'entregada' }
  /** El usuario no tiene dónde recibir. */
  | { tipo: 'sin-dispositivo' }
  /** No va a andar por más que se insista. */
  | { tipo: 'rechazada'; motivo: string }
  /** No anduvo esta vez. `esperaMs`: lo que pidió esperar Firebase. */
  | { tipo: 'falla'; motivo: string; esperaMs?: number }

export type MensajeAReplicar = {
  /** Su nombre entre los mensajes de la conversación; ascienden como se aceptaron. */
  pushId: string
  emisor: number
  mensaje: string
  /** Cuándo se lo aceptó, en segundos. */
  segundo: number
}

export type ReplicaDeConversacion = {
  /** Las dos personas, en cualquier orden. */
  entre: [number, number]
  mensajes: MensajeAReplicar[]
  /** El que se ve en la lista de chats de cada una; `null` saca la conversación de las dos listas. */
  ultimo: MensajeAReplicar | null
}

/** Los chats que lee el teléfono (docs/contrato.md §11). */
export abstract class ChatsDeFirebase {
  /**
   * Con quiénes tiene alguien una conversación en su lista de chats, también las que escribió el servidor anterior.
   *
   * @throws Error si Firebase no contesta
   */
  abstract conQuienes(usuario: number): Promise<number[]>

  /**
   * Borra las conversaciones de alguien con otras personas, para los dos, y su lista.
   *
   * @throws Error si Firebase no contesta o no lo acepta
   */
  abstract olvidar(usuario: number, otras: number[]): Promise<void>

  /**
   * Replica mensajes de una conversación y lo que se ve de ella en las listas de chats: o queda todo, o nada.
   * Repetirlo no cambia nada.
   */
  abstract replicar(conversacion: ReplicaDeConversacion): Promise<ResultadoDeEntrega>
}

export type NotificacionPush = {
  usuario: number
  titulo: string
  cuerpo: string
  datos: Record<string, string>
  /** Cuánto la guarda Firebase para un dispositivo apagado; si no se dice, lo que Firebase quiera. */
  vigenciaMs?: number
  /** En el dispositivo, la que llega reemplaza a la anterior que diga lo mismo. */
  reemplaza?: string | null
}

/** Las notificaciones push (docs/contrato.md §8, §11). */
export abstract class PushDeFirebase {
  /** @param vale se pregunta antes de mandar si ese dispositivo sigue siendo de su destinatario */
  abstract enviar(
    notificacion: NotificacionPush,
    vale?: (token: string) => Promise<boolean>
  ): Promise<ResultadoDeEntrega>

  /**
   * El token del dispositivo que anotó el teléfono de alguien, si anotó alguno.
   *
   * @throws Error si Firebase no contesta
   */
  abstract leerDispositivo(usuario: number): Promise<string | null>

  /**
   * Borra el dispositivo que alguien haya anotado.
   *
   * @throws Error si Firebase no contesta
   */
  abstract olvidarDispositivo(usuario: number): Promise<void>
}
