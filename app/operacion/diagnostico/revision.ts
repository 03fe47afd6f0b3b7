/**
 * Cómo está algo:
 * - `bien`
 * - `aviso`: anda, y conviene mirarlo
 * - `mal`: hay que arreglarlo
 * - `apagado`: no está configurado, y no hace falta
 */
type Estado = 'bien' | 'aviso' | 'mal' | 'apagado'

export type Hallazgo = {
  estado: Estado
  detalle: string
  /** Qué hacer, si hay algo que hacer. */
  arreglo?: string
}

/** Algo que se mira. */
export type Revision = {
  nombre: string
  /** Cuánto se le espera. */
  limiteMs: number
  /** Lo que lance es que está mal. */
  revisar: () => Promise<Hallazgo>
  /** Qué hacer si lanza o no contesta a tiempo. */
  siFalla: string
}

export const bien = (detalle: string): Hallazgo => ({ estado: 'bien', detalle })
export const apagado = (detalle: string): Hallazgo => ({ estado: 'apagado', detalle })
export const aviso = (detalle: string, arreglo: string): Hallazgo => ({
  estado: 'aviso',
  detalle,
  arreglo,
})
export const mal = (detalle: string, arreglo: string): Hallazgo => ({
  estado: 'mal',
  detalle,
  arreglo,
})
