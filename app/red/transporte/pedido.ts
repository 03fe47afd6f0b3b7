import type { Mamparo } from '#red/transporte/mamparos'

/** Lo que se le pide a otro servidor. */
export type PedidoDeRed = {
  metodo: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Ruta y consulta, ya codificadas. */
  ruta: string
  cuerpo?: object
  /** Token del usuario: solo viaja al verificar la sesión (docs/contrato.md §9), y el del administrador con lo suyo. */
  autorizacion?: string
  /** Estados que la operación entiende; los demás son un error. */
  espera: number[]
  /** Por cuál va; si no, por el del resto. */
  mamparo?: Mamparo
}

/** Lo que contestó, que ya se sabe que es algo de lo que se esperaba. */
export type RespuestaDeRed = {
  estado: number
  /** El cuerpo ya interpretado. @throws ErrorDeRed si no es JSON */
  json(): unknown
  /**
   * Para cuando del éxito solo importa el estado: un 200 con la página de un proxy no lo contestó el
   * servidor. Que no haya cuerpo no molesta. @throws ErrorDeRed si lo que hay no es JSON
   */
  confirmar(): void
}
