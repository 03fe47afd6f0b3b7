import type { Ataque, Pedido, Respuesta } from '../ataque.js'
import { SIN_RUTA } from '../respuestas.js'

/** Segmentos que no son un entero positivo de 32 bits: la ruta no existe (docs/contrato.md §1). */
const NO_ENTEROS: Record<string, string> = {
  'cero': '0',
  'varios ceros': '000',
  'negativo': '-1',
  'con signo': '+1',
  'con decimales': '1.0',
  'con exponente': '1e3',
  'en hexadecimal': '0x1',
  'con separador': '1_000',
  'letras': 'abc',
  'null': 'null',
  'una clave de objeto': '__proto__',
  'uno más que el máximo': '2147483648',
  'más de 53 bits': '9007199254740993',
  '400 dígitos': '9'.repeat(400),
  'dígitos árabes': '%D9%A1',
  'dígitos anchos': '%EF%BC%91',
  'un superíndice': '%C2%B2',
  'un NUL': '1%00',
  'un blanco': '1%20',
  'un salto de línea': '1%0A',
  'un parámetro': '1;x=1',
  'una barra': '1%2F2',
  'una barra invertida': '1%5C2',
  'un signo de pregunta': '1%3Fx=1',
  'una inyección': "1%27%20OR%20'1'='1",
  'una subida': '%2e%2e%2f1',
  'codificado dos veces': '%2531',
}

const ROTOS: Record<string, string> = {
  'un % suelto': '%',
  'un % sin dígitos': '%zz',
  'UTF-8 cortado': '%E0%A4%A',
  'bytes sueltos': '%ff',
  'UTF-8 de más': '%C0%AF',
  'medio par suplente': '%ED%A0%80',
}

/** Segmentos que no son el id de ningún video. */
const NO_VIDEOS: Record<string, string> = {
  'punto': '.',
  'punto codificado': '%2e',
  'dos puntos': '..',
  'dos puntos codificados': '%2e%2E',
  'una subida': '..%2F..%2Fbase_de_datos',
  'una barra': 'a%2Fb',
  'una barra invertida': '..%5C..',
  'una consulta': '%3Fcantidad=0',
  'un fragmento': '%23',
  'un parámetro': ';x=1',
  'un NUL': '%00',
  'otra cabecera': '%0D%0AX:%20y',
  'un blanco': '%20',
  'codificado dos veces': '%252e%252e',
  'una clave de objeto': '__proto__',
  'null': 'null',
  '12 letras': 'a'.repeat(12),
  '12 emojis': '%F0%9F%98%80'.repeat(12),
  '24 que no son dígitos': 'z'.repeat(24),
  '24 dígitos de nadie': 'f'.repeat(24),
  '25 dígitos': 'f'.repeat(25),
  'dígitos anchos': '%EF%BC%91'.repeat(24),
  'una letra con marcas': `e${'%CC%81'.repeat(12)}`,
  '4.000 caracteres': 'a'.repeat(4_000),
  '12.000 caracteres': 'a'.repeat(12_000),
  '4.000 caracteres codificados': '%00'.repeat(4_000),
}

/** En lugar de `{id}`, cada entero malo. */
export const enterosMalos = (pedido: Pedido): Ataque[] =>
  enLugarDeId(pedido, { ...NO_ENTEROS, ...ROTOS }, SIN_RUTA)

/** En lugar de `{id}`, cada id que no es de ningún video. */
export const videosMalos = (pedido: Pedido, respuesta: Respuesta): Ataque[] => [
  ...enLugarDeId(pedido, NO_VIDEOS, respuesta),
  ...enLugarDeId(pedido, ROTOS, SIN_RUTA),
]

/** En lugar de `{id}`, los que existen y no son para ana. */
export const ajenos = (pedido: Pedido, nombres: string[], respuesta: Respuesta): Ataque[] =>
  enLugarDeId(
    pedido,
    Object.fromEntries(nombres.map((nombre) => [nombre, `{${nombre}}`])),
    respuesta
  )

function enLugarDeId(pedido: Pedido, ids: Record<string, string>, respuesta: Respuesta): Ataque[] {
  return Object.entries(ids).map(([nombre, id]) => ({
    ...pedido,
    nombre: `id ${nombre}`,
    ruta: pedido.ruta.replace('{id}', () => id),
    ...respuesta,
  }))
}
