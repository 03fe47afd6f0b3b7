import type { Usuario } from '#red/auth/contrato'

export type DatosDeEvento = {
  /** A quién se le avisa. */
  destinatario: number
  /** Quién lo causó. */
  causante: number
  /** Usuarios de auth entre los que está el causante. */
  usuarios: Map<number, Usuario>
}

/** Algo que pasó y que se le avisa a alguien. Hay una clase por fila de docs/contrato.md §8. */
export abstract class Evento {
  abstract readonly tipo: string
  abstract readonly titulo: string
  abstract readonly cuerpo: string

  /** El video del que se trata, si se trata de uno. */
  readonly videoId: string | null = null

  /** Durante cuánto no se repite el mismo evento de la misma persona, en segundos. */
  readonly silencioSegundos: number = 0

  readonly destinatario: number
  readonly causante: number

  constructor(protected readonly datos: DatosDeEvento) {
    this.destinatario = datos.destinatario
    this.causante = datos.causante
  }

  /** Como se nombra a quien lo causó: su nombre o, si no tiene, su e-mail. */
  protected get quien(): string {
    const causante = this.datos.usuarios.get(this.causante)
    return causante?.nombre || causante?.email || ''
  }
}
