import type { Ataque, Tabla } from '../ataque.js'
import { conCredencialesIgnoradas } from '../ataques/credenciales.js'
import { conConsulta } from '../ataques/consultas.js'
import { ENTERO, INVALIDO, OBJETO } from '../respuestas.js'

const STATS = { ruta: '/stats', quien: 'nadie' as const }
const HISTORICO = { ruta: '/stats/historico', quien: 'nadie' as const }

const POR_DIA = {
  estado: 200,
  responde: { reacciones: OBJETO, comentarios: OBJETO, contactos: OBJETO },
}
const TOTALES = {
  estado: 200,
  responde: { total_reacciones: ENTERO, total_comentarios: ENTERO, total_contactos: ENTERO },
}

const DIAS_MALOS: Record<string, string> = {
  'vacío': '',
  'solo el año': '2020',
  'sin guiones': '20200101',
  'con barras': '2020/01/01',
  'sin ceros': '2020-1-1',
  'al revés': '01-01-2020',
  'de semana': '2020-W01-1',
  'de día del año': '2020-001',
  'con hora': '2020-01-01T00:00:00Z',
  'imposible': '2020-02-30',
  'bisiesto de mentira': '2021-02-29',
  'mes 13': '2020-13-01',
  'mes 0': '2020-00-01',
  'día 0': '2020-01-00',
  'día 32': '2020-01-32',
  'año 0': '0000-01-01',
  'año negativo': '-2020-01-01',
  'año de cinco cifras': '10000-01-01',
  'con signo': '%2B2020-01-01',
  'dígitos árabes': '%D9%A2%D9%A0%D9%A2%D9%A0-01-01',
  'dígitos anchos': '%EF%BC%92020-01-01',
  'guiones largos': '2020%E2%80%9301%E2%80%9301',
  'un blanco': '%202020-01-01',
  'un salto de línea': '2020-01-01%0A',
  'un NUL': '2020-01-01%00',
  'una marca': '2020-01-01%CC%81',
  'letras': 'ayer',
  'null': 'null',
  'una marca de tiempo': '1577836800000',
  '400 dígitos': '9'.repeat(400),
  '8.000 caracteres': 'x'.repeat(8_000),
  'una codificación rota': '2020-01-0%E0%A4%A',
  'una inyección': "2020-01-01';drop%20table%20reaccion",
}

const conRango = (nombre: string, consulta: string): Ataque => ({
  ...conConsulta(STATS, consulta),
  nombre,
  ...INVALIDO,
})

const rangoRaro = (nombre: string, consulta: string): Ataque => ({
  ...conConsulta(STATS, consulta),
  nombre,
  ...POR_DIA,
})

export const estadisticas: Tabla = {
  'GET /stats': {
    ataques: [
      ...Object.entries(DIAS_MALOS).flatMap(([nombre, dia]) => [
        conRango(`inicio ${nombre}`, `inicio=${dia}&fin=2020-01-02`),
        conRango(`fin ${nombre}`, `inicio=2020-01-01&fin=${dia}`),
      ]),
      ...conCredencialesIgnoradas(conConsulta(STATS, 'inicio=x'), INVALIDO),
      conRango('sin nada', ''),
      conRango('sin inicio', 'fin=2020-01-01'),
      conRango('sin fin', 'inicio=2020-01-01'),
      conRango('en otra capitalización', 'Inicio=2020-01-01&FIN=2020-01-02'),
      conRango('al revés', 'inicio=2020-01-02&fin=2020-01-01'),
      conRango('un día de más', 'inicio=2010-01-01&fin=2020-01-09'),
      conRango('todos los días', 'inicio=0001-01-01&fin=9999-12-31'),
      conRango('repetido', 'inicio=2020-01-01&inicio=2020-01-01&fin=2020-01-02'),
      conRango('en una lista', 'inicio[]=2020-01-01&fin[]=2020-01-02'),
      conRango('en un objeto', 'inicio[a]=2020-01-01&fin=2020-01-02'),
      conRango('en __proto__', '__proto__[inicio]=2020-01-01&__proto__[fin]=2020-01-02'),
    ],
    aceptados: [
      rangoRaro('el primer día', 'inicio=0001-01-01&fin=0001-01-01'),
      rangoRaro('el último día', 'inicio=9999-12-31&fin=9999-12-31'),
      rangoRaro('un 29 de febrero', 'inicio=2020-02-29&fin=2020-02-29'),
      rangoRaro('todos los que se puede', 'inicio=2010-01-01&fin=2020-01-08'),
      rangoRaro('codificado', 'inicio=2020%2D01%2D01&%66in=2020-01-01'),
      rangoRaro('con algo más', 'inicio=2020-01-01&fin=2020-01-01&__proto__[x]=1&x[]=%E0'),
    ],
  },
  'GET /stats/historico': {
    ataques: conCredencialesIgnoradas(HISTORICO, TOTALES),
    aceptados: [
      {
        ...HISTORICO,
        nombre: 'con un rango malo',
        ruta: '/stats/historico?inicio=%00',
        ...TOTALES,
      },
    ],
  },
}
