import type { Aceptado, Ataque, Formato, Pedido, Respuesta } from '../ataque.js'
import { ENORME } from '../respuestas.js'
import { agregar } from './campos.js'
import * as formatos from './formatos.js'

const { comoJson, comprimido, conTipo, enPedazos, gzip, sinTipo, UN_MEGA } = formatos

const texto =
  (cuerpo: string): Formato =>
  () =>
    comoJson(cuerpo)

/** Lo que ni siquiera es un objeto JSON. */
const MALOS: Record<string, Formato> = {
  'ausente': texto(''),
  'ausente y de a pedazos': () => comoJson(enPedazos('', 1)),
  'de blancos': texto(' \r\n\t '),
  'sin tipo': sinTipo,
  'de tipo vacío': conTipo(''),
  'de tipo ilegible': conTipo('application'),
  'de texto': conTipo('text/plain'),
  'de texto/json': conTipo('text/json'),
  'de otro tipo parecido': conTipo('application/jsonp'),
  'de formulario': conTipo('application/x-www-form-urlencoded'),
  'de varias partes': conTipo('multipart/form-data; boundary=x'),
  'de varias partes sin decir cuáles': conTipo('multipart/form-data'),
  'de XML': conTipo('application/xml'),
  'de bytes': conTipo('application/octet-stream'),
  'una lista': (json) => comoJson(`[${json}]`),
  'un texto': (json) => comoJson(JSON.stringify(json)),
  'un número': texto('5'),
  'verdadero': texto('true'),
  'null': texto('null'),
  'cortado': (json) => comoJson(json.slice(0, -1)),
  'con una coma de más': (json) => comoJson(json.replace(/\}$/, ',}')),
  'con comentarios': (json) => comoJson(`/**/${json}`),
  'con comillas simples': (json) => comoJson(json.replaceAll('"', "'")),
  'con algo después': (json) => comoJson(`${json}{}`),
  'con NaN': (json) => comoJson(agregar(json, '"x":NaN')),
  'con un NUL crudo': (json) => comoJson(`${json}\0`),
  'con un control crudo': (json) => comoJson(agregar(json, '"x":"\u0001"')),
  'en UTF-16': (json) => comoJson(Buffer.from(json, 'utf16le')),
  'en latin1': (json) => comoJson(Buffer.from(agregar(json, '"x":"\u00f1"'), 'latin1')),
  'con UTF-8 de más largo que lo justo': (json) =>
    comoJson(Buffer.from(agregar(json, '"x":"\u00c0\u00af"'), 'latin1')),
  'con un suplente en UTF-8': (json) =>
    comoJson(Buffer.from(agregar(json, '"x":"\u00ed\u00a0\u0080"'), 'latin1')),
  'de listas hondísimas sin cerrar': texto('['.repeat(100_000)),
  'de objetos hondísimos sin cerrar': texto('{"a":'.repeat(100_000)),
  'sin comprimir que dice estarlo': comprimido('gzip', formatos.sinComprimir),
  'comprimido a medias': comprimido('gzip', formatos.aMedias),
  'comprimido de otra manera': comprimido('br', gzip),
  'comprimido una vez que dice dos': comprimido('gzip, gzip', gzip),
  'de una compresión desconocida': comprimido('zip', gzip),
  'comprimido sin nada adentro': comprimido('gzip', () => gzip('')),
  'cortado y de a pedazos': (json) => comoJson(enPedazos(json.slice(0, -1), 3)),
}

const ENORMES: Record<string, Formato> = {
  'por un byte': texto('a'.repeat(UN_MEGA + 1)),
  'y válido': (json) => comoJson(agregar(json, `"x":"${'a'.repeat(UN_MEGA)}"`)),
  'y de a pedazos': () => comoJson(enPedazos(Buffer.alloc(UN_MEGA + 1, ' '), 65_536)),
  'recién al descomprimirlo': () => comprimido('gzip', gzip)(' '.repeat(20 * UN_MEGA)),
  'y de otro tipo': () => conTipo('text/plain')('a'.repeat(UN_MEGA + 1)),
  'y de tipo ilegible': () => conTipo('application')('a'.repeat(UN_MEGA + 1)),
  'y de varias partes': () => conTipo('multipart/form-data; boundary=x')('a'.repeat(UN_MEGA + 1)),
  'y sin tipo': () => sinTipo('a'.repeat(UN_MEGA + 1)),
}

/** Raros, pero son el mismo objeto JSON. */
const BUENOS: Record<string, Formato> = {
  'de a pedazos': (json) => comoJson(enPedazos(json, 64)),
  'de a un byte': (json) => comoJson(enPedazos(json.padEnd(json.length + 3), 1)),
  'comprimido con gzip': comprimido('gzip', gzip),
  'comprimido con deflate': comprimido('deflate', formatos.deflate),
  'comprimido con brotli': comprimido('br', formatos.brotli),
  'comprimido con gzip que dice deflate': comprimido('deflate', gzip),
  'con la marca de UTF-8': (json) => comoJson(`\ufeff${json}`),
  'de justo 1 MiB': (json) =>
    comoJson(json.padEnd(UN_MEGA - Buffer.byteLength(json) + json.length)),
  'de tipo en mayúsculas': conTipo('APPLICATION/JSON'),
  'de tipo con parámetros': conTipo('application/json; charset="utf-8"; v=1'),
  'de un tipo +json': conTipo('application/vnd.chotuve+json'),
  'todo escapado': (json) => comoJson(json.replaceAll(/[^\x20-\x7e]/g, (letra) => escapar(letra))),
}

/** Claves de más, que se ignoran (docs/contrato.md §1). */
const CON_CLAVES_DE_MAS: Record<string, Formato> = {
  'con claves desconocidas': (json) => comoJson(agregar(json, '"x":1,"":null,"\\u0000":"\\ud800"')),
  'con __proto__': (json) => comoJson(agregar(json, '"__proto__":{"admin":true}')),
  'con __proto__ nulo': (json) => comoJson(agregar(json, '"__proto__":null')),
  'con constructor': (json) => comoJson(agregar(json, '"constructor":{"prototype":{"x":1}}')),
  'con algo hondísimo': (json) =>
    comoJson(agregar(json, `"x":${'['.repeat(100_000)}${']'.repeat(100_000)}`)),
  'con 50.000 claves': (json) =>
    comoJson(agregar(json, Array.from({ length: 50_000 }, (_, uno) => `"x${uno}":0`).join())),
}

const conFormatos = (
  pedido: Pedido & Partial<Aceptado>,
  formas: Record<string, Formato>,
  respuesta: Respuesta
) =>
  Object.entries(formas).map(([nombre, formato]) => ({
    ...pedido,
    nombre: `cuerpo ${nombre}`,
    formato,
    ...respuesta,
  }))

/** Cuerpos que no se pueden leer, y los que no se quieren leer. */
export const cuerposMalos = (pedido: Pedido, respuesta: Respuesta): Ataque[] => [
  ...conFormatos(pedido, MALOS, respuesta),
  ...conFormatos(pedido, ENORMES, { ...ENORME }),
]

/** El mismo pedido dicho de otra manera. Con `estricto`, donde no se admiten claves de más. */
export const cuerposRaros = (
  pedido: Pedido & Pick<Aceptado, 'antes' | 'vuelve'>,
  respuesta: Respuesta,
  { estricto = false } = {}
): Aceptado[] =>
  conFormatos(pedido, estricto ? BUENOS : { ...BUENOS, ...CON_CLAVES_DE_MAS }, respuesta)

function escapar(letra: string): string {
  return Array.from(
    { length: letra.length },
    (_, uno) => `\\u${letra.charCodeAt(uno).toString(16).padStart(4, '0')}`
  ).join('')
}
