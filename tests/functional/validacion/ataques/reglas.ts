import { ILEGIBLES, NO_TEXTOS, type Valores } from './campos.js'

const COMPARACION = { hecho: 'duracion', operador: 'mayor', valor: 1 }
/** Una regla que se puede guardar. */
export const BUENA = {
  nombre: 'Atacada',
  condiciones: { todas: [COMPARACION] },
  acciones: [{ tipo: 'incrementar_importancia', cantidad: 1 }],
}
const anidar = (niveles: number): object =>
  niveles === 0 ? COMPARACION : { alguna: [anidar(niveles - 1)] }

/** Claves de más, para quien las repita todas en el error. */
export const MUCHAS = Object.fromEntries(
  Array.from({ length: 20_000 }, (_, uno) => [`clave_${uno}`, 1])
)

export const CAMPOS_MALOS: Record<string, Valores> = {
  nombre: {
    ...NO_TEXTOS,
    ...ILEGIBLES,
    'vacío': '',
    'un blanco': ' ',
    'que parece un id': '12',
    '101 letras': 'a'.repeat(101),
    '101 emojis': '😀'.repeat(101),
  },
  condiciones: {
    ...NO_TEXTOS,
    'un texto': 'x',
    'una comparación suelta': COMPARACION,
    'seis niveles': anidar(6),
    'mil niveles': anidar(1_000),
    'un hecho de Object': { todas: [{ ...COMPARACION, hecho: '__proto__' }] },
    'un operador de Object': { todas: [{ ...COMPARACION, operador: 'constructor' }] },
    'un valor de otro tipo': { todas: [{ ...COMPARACION, valor: 'NaN' }] },
  },
  acciones: {
    ...NO_TEXTOS,
    'un texto': 'x',
    'sin cantidad': [{ tipo: 'incrementar_importancia' }],
    'cantidad en texto': [{ tipo: 'incrementar_importancia', cantidad: '1' }],
    'un tipo de Object': [{ tipo: 'toString', cantidad: 1 }],
  },
}

/** En lugar de un conjunto. */
export const REGLAS_MALAS: Valores = {
  'un número': 5,
  'verdadero': true,
  'un texto': 'x',
  'un objeto vacío': {},
  'una nula': [null],
  'una mala entre buenas': [BUENA, { ...BUENA, nombre: '' }],
  'dos del mismo nombre': [BUENA, BUENA],
  '101': Array(101).fill(BUENA),
}
