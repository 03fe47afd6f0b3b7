import { ILEGIBLES, NO_TEXTOS, type Valores } from './campos.js'

export const IDS_MALOS: Valores = {
  ...NO_TEXTOS,
  ...ILEGIBLES,
  'un número': 0,
  'negativo': -1,
  'con decimales': 1.5,
  'uno negativo enorme': -1e300,
  'texto vacío': '',
  'texto cero': '0',
  'texto negativo': '-1',
  'texto con signo': '+1',
  'texto con decimales': '1.0',
  'texto con exponente': '1e3',
  'texto en hexadecimal': '0x1',
  'texto con blanco atrás': '1 ',
  'texto con blanco adelante': ' 1',
  'texto con salto de línea': '1\n',
  'dígitos árabes': '١',
  'dígitos anchos': '１',
  'un superíndice': '²',
  'letras': 'ana',
  'medio millón de letras': 'x'.repeat(500_000),
  'un objeto con id': { id: 1 },
  'un entero en una lista': [1],
}

/** Enteros mayores que 0, pero de nadie: más grandes que cualquier id posible, también (§3). */
export const DE_NADIE: Valores = {
  'el máximo': 2_147_483_647,
  'uno más que el máximo': 2_147_483_648,
  'más de 53 bits': 2 ** 53,
  'enorme': 1e300,
  'texto con uno más que el máximo': '2147483648',
  'texto de 400 dígitos': '9'.repeat(400),
}

export const ACCIONES_MALAS: Valores = {
  ...NO_TEXTOS,
  ...ILEGIBLES,
  'vacía': '',
  'otra': 'borrar',
  'en mayúsculas': 'ACEPTAR',
  'con un blanco': 'aceptar ',
  'con un NUL atrás': 'aceptar\0',
  'con una marca': 'aceptar\u0301',
  'con algo invisible': 'aceptar\u200b',
  'en letras anchas': 'ａｃｅｐｔａｒ',
  'en una lista': ['aceptar'],
  'medio millón de letras': 'a'.repeat(500_000),
}
