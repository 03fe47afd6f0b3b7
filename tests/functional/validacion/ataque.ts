/** De quién es el token con que se ataca. */
export type Quien = 'persona' | 'administrador' | 'nadie'

/** Un pedido hostil y lo que el contrato dice que se contesta. */
export type Ataque = {
  nombre: string
  /** Con los parámetros ya puestos; si falta, la ruta del patrón. */
  ruta?: string
  /** Se manda tal cual; un objeto va como JSON. */
  cuerpo?: object | string | Uint8Array
  cabeceras?: Record<string, string>
  quien?: Quien
  estado: number
  /** Las claves del cuerpo de la respuesta; sin decirlas, `mensaje`. */
  claves?: string[]
}

/** Los ataques de cada ruta, por método y patrón: `'POST /usuario'`. */
export type Tabla = Record<string, Ataque[]>

export const NUL = 'a\0b'
export const SUSTITUTO_SUELTO = 'a\ud800'

/** Lo que no es un texto. */
export const NO_TEXTOS: unknown[] = [null, 5, true, [], ['a'], {}, { toString: 'a' }]
