import { NIVELES } from '#tests/registro'
import { CUERPO_DE_429, type Falla } from '#tests/fallas/fallas'
import type { LlamadaDeRuta, Ruta } from './ruta.js'

export type CasoDeFalla = { ruta: Ruta; llamada: LlamadaDeRuta }

const NO_DISPONIBLE = { mensaje: 'Otro servidor de la red no está disponible.' }
const NO_A_TIEMPO = { mensaje: 'Otro servidor de la red no contestó a tiempo.' }
const INESPERADO = { mensaje: 'Ocurrió un error inesperado.' }

/** Estado y cuerpo, por falla (docs/contrato.md §1). */
const RESPUESTAS: Record<Falla, { estado: number; cuerpo: object }> = {
  'lenta': { estado: 504, cuerpo: NO_A_TIEMPO },
  'colgada': { estado: 504, cuerpo: NO_A_TIEMPO },
  'rechazada': { estado: 502, cuerpo: NO_DISPONIBLE },
  'cortada': { estado: 502, cuerpo: NO_DISPONIBLE },
  'estado-500': { estado: 502, cuerpo: NO_DISPONIBLE },
  'html': { estado: 502, cuerpo: NO_DISPONIBLE },
  'otra-forma': { estado: 502, cuerpo: NO_DISPONIBLE },
  'token-de-app': { estado: 502, cuerpo: NO_DISPONIBLE },
  'demasiados': { estado: 429, cuerpo: CUERPO_DE_429 },
}

/** Lo que dice el registro de cada una, después de nombrar al servidor. */
export const REGISTROS: Record<Falla, RegExp> = {
  'lenta': /no contestó a tiempo$/,
  'colgada': /no contestó a tiempo$/,
  'rechazada': /ECONNREFUSED/,
  'cortada': /: /,
  'estado-500': /contestó 500$/,
  'html': /no es JSON$|contestó 200$/,
  'otra-forma': /otra forma: |contestó 200$/,
  'token-de-app': /rechazó APP_SERVER_TOKEN$/,
  'demasiados': /contestó 429$/,
}

/** Solo estas se repiten, y solo en las lecturas. */
const REPETIBLES: Falla[] = ['cortada', 'estado-500']

/** Qué se espera de una ruta cuando una de sus llamadas anda mal. */
export function esperado(caso: CasoDeFalla, falla: Falla) {
  return { ...respuestaEsperada(caso, falla), veces: vecesEsperadas(caso, falla), posteriores: 0 }
}

function respuestaEsperada({ ruta, llamada }: CasoDeFalla, falla: Falla) {
  if (falla === 'otra-forma' && llamada.sinForma) {
    return { estado: 200, cuerpo: {}, registro: [] }
  }
  const { estado, cuerpo } = RESPUESTAS[falla]
  if (estado === 429) {
    return { estado, cuerpo, registro: [{ nivel: NIVELES.warn, dice: true }] }
  }
  const registro = [{ nivel: NIVELES.error, dice: true }]
  // El formulario del perfil no entiende 502 ni 504.
  return ruta.nombre === 'PUT /usuario/perfil'
    ? { estado: 500, cuerpo: INESPERADO, registro }
    : { estado, cuerpo, registro }
}

function vecesEsperadas({ llamada }: CasoDeFalla, falla: Falla) {
  if (falla === 'rechazada') {
    return 0
  }
  return REPETIBLES.includes(falla) && llamada.metodo === 'GET' ? 2 : 1
}
