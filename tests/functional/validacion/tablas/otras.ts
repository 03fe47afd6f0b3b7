import { NO_TEXTOS, NUL, SUSTITUTO_SUELTO, type Tabla } from '../ataque.js'
import {
  comoAdministrador,
  cuerposMalos,
  enCampo,
  enterosMalos,
  sinSesion,
} from '../generadores.js'

const DE_NADIE = '/chat/2147483647'

export const chat: Tabla = {
  'POST /chat/:usuario': [
    ...sinSesion(DE_NADIE),
    comoAdministrador(DE_NADIE),
    ...cuerposMalos({ ruta: DE_NADIE }),
    ...enCampo('mensaje', ['', ...NO_TEXTOS, NUL, SUSTITUTO_SUELTO, '😀'.repeat(20_001)], {
      ruta: DE_NADIE,
      estado: 400,
    }),
    ...enterosMalos((id) => `/chat/${id}`),
    { nombre: 'a nadie', ruta: DE_NADIE, cuerpo: { mensaje: 'hola' }, estado: 404 },
  ],
}

const DIAS_MALOS = [
  '',
  '2020',
  '2020-02-30',
  '2020-1-1',
  `${encodeURIComponent('٢٠٢٠')}-01-01`,
  '0000-01-01',
  '-2020-01-01',
  '2020-01-01T00:00',
  '9'.repeat(400),
  '%00',
  '2020-01-01%0A',
]

export const estadisticas: Tabla = {
  'GET /stats': [
    { nombre: 'sin rango', estado: 400 },
    ...DIAS_MALOS.flatMap((dia) => [
      {
        nombre: `inicio ${dia.slice(0, 20)}`,
        ruta: `/stats?inicio=${dia}&fin=2020-01-02`,
        estado: 400,
      },
      {
        nombre: `fin ${dia.slice(0, 20)}`,
        ruta: `/stats?inicio=2020-01-01&fin=${dia}`,
        estado: 400,
      },
    ]),
    { nombre: 'al revés', ruta: '/stats?inicio=2020-01-02&fin=2020-01-01', estado: 400 },
    { nombre: 'demasiado', ruta: '/stats?inicio=0001-01-01&fin=9999-12-31', estado: 400 },
    {
      nombre: 'repetido',
      ruta: '/stats?inicio=2020-01-01&inicio=2020-01-01&fin=2020-01-02',
      estado: 400,
    },
  ],
  'GET /stats/historico': [
    {
      nombre: 'con un token malo, que no se mira',
      quien: 'nadie',
      cabeceras: { Authorization: 'Bearer invalido' },
      estado: 200,
      claves: ['total_reacciones', 'total_comentarios', 'total_contactos'],
    },
  ],
}

export const generales: Tabla = {
  'GET /ping': [
    {
      nombre: 'con un token malo',
      quien: 'nadie',
      cabeceras: { Authorization: 'x' },
      estado: 200,
      claves: [],
    },
    {
      nombre: 'con una consulta enorme',
      ruta: `/ping?x=${'a'.repeat(8_000)}`,
      estado: 200,
      claves: [],
    },
    { nombre: 'con dos barras', ruta: '//ping', estado: 200, claves: [] },
  ],
  'DELETE /base_de_datos': [
    { nombre: 'con algo después', ruta: '/base_de_datos/x', estado: 404 },
    { nombre: 'con una codificación rota', ruta: '/base_de_datos/%', estado: 404 },
  ],
}
