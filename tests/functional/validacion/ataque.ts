import type { Readable } from 'node:stream'
import type { Mundo } from './mundo.js'

export type Cabeceras = Record<string, string | string[]>

/** De quién es el token de un pedido. */
export type Quien = 'ana' | 'beto' | 'administrador' | 'nadie'

/** Cómo tiene que ser un valor de JSON: ese mismo, o uno que cumpla. Las claves son exactas. */
export type Forma =
  | string
  | number
  | boolean
  | null
  | ((valor: unknown) => boolean)
  | Forma[]
  | { [clave: string]: Forma }

export type Respuesta = { estado: number; responde: Forma }

/** Lo que se manda por el cable en lugar del JSON que correspondía. */
export type Formato = (json: string) => {
  cuerpo: string | Uint8Array | Readable
  cabeceras: Cabeceras
}

export type Pedido = {
  /** `{beto}` y los demás se reemplazan por lo que haya en el mundo de la prueba. */
  ruta: string
  cuerpo?: object | ((mundo: Mundo) => object)
  /** Si no se dice, ana. */
  quien?: Quien
}

/** Un pedido hostil y lo que el contrato dice que se contesta. Nada de lo guardado cambia. */
export type Ataque = Pedido &
  Respuesta & {
    nombre: string
    formato?: Formato
    cabeceras?: Cabeceras | ((mundo: Mundo) => Cabeceras)
  }

/** Un pedido raro pero bueno: se acepta, y lo que se mandó vuelve tal cual. */
export type Aceptado = Ataque & {
  antes?: (mundo: Mundo) => Promise<unknown>
  vuelve?: { lee: (mundo: Mundo) => Promise<unknown>; igual: unknown }
}

/** Los ataques de cada ruta, por método y patrón: `'POST /usuario'`. */
export type Tabla = Record<string, { ataques: Ataque[]; aceptados?: Aceptado[] }>
