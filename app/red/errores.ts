/** Los otros servidores de la red. */
export type Servidor = 'auth' | 'media'

/**
 * Por qué no sirvió una llamada:
 * - `tiempo-agotado`: no contestó dentro de `RED_TIEMPO_LIMITE_MS`
 * - `inalcanzable`: no hubo conexión, o se cortó
 * - `falla`: contestó 5xx, o algo que no se entiende (no es JSON, tiene otra forma)
 * - `app-token-rechazado`: no acepta nuestro `APP_SERVER_TOKEN`
 */
export type MotivoDeRed = 'tiempo-agotado' | 'inalcanzable' | 'falla' | 'app-token-rechazado'

/** Lo mismo, para decírselo a quien administra. */
export const QUE_HIZO: Record<MotivoDeRed, string> = {
  'tiempo-agotado': 'no contestó a tiempo',
  'inalcanzable': 'no contesta',
  'falla': 'contestó con una falla',
  'app-token-rechazado': 'no acepta nuestro token: revisá APP_SERVER_TOKEN',
}

/** Un servidor de la red no contestó como debía (docs/contrato.md §1, fallas de la red). */
export class ErrorDeRed extends Error {
  override name = 'ErrorDeRed'

  /** Puede ser por lo que llevaba el pedido, y no porque el servidor ande mal. */
  readonly porElPedido: boolean

  constructor(
    readonly servidor: Servidor,
    readonly motivo: MotivoDeRed,
    detalle: string,
    { porElPedido = false, ...opciones }: ErrorOptions & { porElPedido?: boolean } = {}
  ) {
    super(`${servidor}: ${detalle}`, opciones)
    this.porElPedido = porElPedido
  }
}

/**
 * Un servidor de la red contestó un 4xx que esta operación no espera: se le retransmite a quien
 * preguntó, con su estado y su cuerpo (docs/contrato.md §1).
 */
export class RechazoDeRed extends Error {
  override name = 'RechazoDeRed'

  constructor(
    readonly servidor: Servidor,
    readonly estado: number,
    readonly cuerpo: unknown
  ) {
    super(`${servidor}: contestó ${estado}`)
  }
}
