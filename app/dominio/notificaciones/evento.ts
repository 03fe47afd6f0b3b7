import type { TipoDeNotificacion } from '#notificaciones/tipos'

export type DatosDeEvento = {
  /** A quién se le avisa. */
  destinatario: number
  /** Quién lo causó. */
  causante: number
}

/**
 * Algo que pasó y que se le avisa a alguien. Hay una clase por fila de docs/contrato.md §8. Los textos llevan
 * el lugar del nombre de quien lo causó: lo pone `Nombrar`.
 */
export abstract class Evento {
  abstract readonly tipo: TipoDeNotificacion
  abstract readonly titulo: string
  abstract readonly cuerpo: string

  /** El video del que se trata, si se trata de uno. */
  readonly videoId: string | null = null

  /** Durante cuánto no se repite el mismo evento de la misma persona, en segundos. */
  readonly silencioSegundos: number = 0

  readonly destinatario: number
  readonly causante: number

  constructor({ destinatario, causante }: DatosDeEvento) {
    this.destinatario = destinatario
    this.causante = causante
  }
}
