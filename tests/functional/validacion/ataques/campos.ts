import type { Ataque, Formato, Pedido, Respuesta } from '../ataque.js'
import { comoJson } from './formatos.js'

/** Valores con el nombre de lo que tienen de malo, o de raro. */
export type Valores = Record<string, unknown>

export const NO_TEXTOS: Valores = {
  'un número': 5,
  'cero': 0,
  'verdadero': true,
  'una lista vacía': [],
  'un texto en una lista': ['a'],
  'un objeto vacío': {},
  'un objeto que se dice texto': { toString: 'a', length: 1 },
}

/** Los que ninguna base UTF-8 devuelve como llegaron (docs/contrato.md §1). */
export const ILEGIBLES: Valores = {
  'un NUL': '\0',
  'un NUL en el medio': 'a\0b',
  'medio par suplente, el de arriba': 'a\ud83d',
  'medio par suplente, el de abajo': '\ude00a',
  'los medios pares al revés': '\ude00\ud83d',
}

/** Para los campos que dicen que sí o que no. */
export const NO_LOGICOS: Valores = {
  'un número': 1,
  'cero': 0,
  'texto': 'true',
  'vacío': '',
  'una lista vacía': [],
  'verdadero en una lista': [true],
  'un objeto vacío': {},
}

/** Para los campos que solo pueden decir que sí. */
export const NO_VERDADEROS: Valores = { falso: false, ...NO_LOGICOS }

/** Textos de un punto de código más que el máximo, y uno inmenso. */
export const pasados = (maximo: number): Valores => ({
  [`${maximo} letras y una más`]: 'a'.repeat(maximo + 1),
  [`${maximo} emojis y uno más`]: '😀'.repeat(maximo + 1),
  [`${maximo} marcas combinantes y su letra`]: `e${'\u0301'.repeat(maximo)}`,
  [`${maximo} blancos y uno más`]: ' '.repeat(maximo + 1),
  'medio millón de letras': 'a'.repeat(500_000),
})

/** Textos de tantos puntos de código como se admite: vuelven tal cual. */
export const justos = (maximo: number): Record<string, string> => ({
  'una letra': 'a',
  'un blanco': ' ',
  'lo que no se ve': '\u200b\u202e\ufeff\u00ad',
  'lo que parece otra cosa': `null'"\\/<b>&amp;%00{{7*7}}\${a};--\r\n\t\u0001\u007f`,
  [`${maximo} letras`]: 'a'.repeat(maximo),
  [`${maximo} emojis`]: '😀'.repeat(maximo),
  [`${maximo} puntos de código en letras con marcas`]: 'e\u0301'.repeat(maximo).slice(0, maximo),
  [`una letra con ${maximo - 1} marcas`]: `e${'\u0301'.repeat(maximo - 1)}`,
  [`${maximo} blancos`]: ' '.repeat(maximo),
})

/** Cada valor en un campo de un cuerpo por lo demás bueno. */
export function enCampo(
  pedido: Pedido,
  campo: string,
  valores: Valores,
  respuesta: Respuesta
): Ataque[] {
  return Object.entries(valores).map(([nombre, valor]) => ({
    nombre: `${campo}: ${nombre}`,
    ...con(pedido, campo, valor),
    ...respuesta,
  }))
}

/** El campo obligatorio que no está, o que solo parece estar. */
export function sinCampo(pedido: Pedido, campo: string, respuesta: Respuesta): Ataque[] {
  const formas: Record<string, Formato> = {
    'repetido, el último nulo': (json) => comoJson(agregar(json, `"${campo}":null`)),
    'en __proto__': (json) => comoJson(mover(json, campo, (valor) => `"__proto__":${valor}`)),
    'en constructor.prototype': (json) =>
      comoJson(mover(json, campo, (valor) => `"constructor":{"prototype":${valor}}`)),
  }
  return [
    { nombre: `${campo}: ausente`, ...con(pedido, campo, undefined), ...respuesta },
    { nombre: `${campo}: nulo`, ...con(pedido, campo, null), ...respuesta },
    ...Object.entries(formas).map(([nombre, formato]) => ({
      nombre: `${campo}: ${nombre}`,
      ...pedido,
      formato,
      ...respuesta,
    })),
  ]
}

/** Un pedido con otro valor en un campo; `undefined` lo saca. */
export function con(pedido: Pedido, campo: string, valor: unknown): Pedido {
  const { cuerpo } = pedido
  return {
    ...pedido,
    cuerpo: (mundo) => ({
      ...(typeof cuerpo === 'function' ? cuerpo(mundo) : cuerpo),
      [campo]: valor,
    }),
  }
}

/** Le agrega al final una clave, ya escrita, a un objeto en JSON. */
export function agregar(json: string, clave: string): string {
  return json === '{}' ? `{${clave}}` : `${json.slice(0, -1)},${clave}}`
}

/** Saca un campo de donde va y lo deja, dentro de un objeto, donde diga `donde`. */
function mover(json: string, campo: string, donde: (valor: string) => string): string {
  const { [campo]: valor, ...resto } = JSON.parse(json) as Record<string, unknown>
  return agregar(JSON.stringify(resto), donde(JSON.stringify({ [campo]: valor })))
}
