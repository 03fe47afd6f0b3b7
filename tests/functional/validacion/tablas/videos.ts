import { NO_TEXTOS, NUL, SUSTITUTO_SUELTO, type Tabla } from '../ataque.js'
import {
  comoAdministrador,
  cuerposMalos,
  enCampo,
  paginasMalas,
  sinSesion,
  videosMalos,
} from '../generadores.js'

const VIDEO = { titulo: 'x', url: 'http://v.test/1.mp4', duracion: 1 }
const INVALIDO = { base: VIDEO, estado: 400, claves: ['mensaje', 'errores'] }
const DE_NADIE = `/video/${'f'.repeat(24)}`
const TEXTOS_MALOS = [...NO_TEXTOS, NUL, SUSTITUTO_SUELTO]

export const videos: Tabla = {
  'GET /video': [...sinSesion(), comoAdministrador(), ...paginasMalas('/video')],
  'POST /video': [
    ...sinSesion(),
    comoAdministrador(),
    ...cuerposMalos(),
    ...enCampo('titulo', ['', ...TEXTOS_MALOS, '😀'.repeat(501)], INVALIDO),
    ...enCampo(
      'url',
      [
        '',
        ...TEXTOS_MALOS,
        'x',
        '//x',
        'javascript:alert(1)',
        'file:///x',
        'http://',
        'http://[',
        `http://x/${'a'.repeat(2_040)}`,
      ],
      INVALIDO
    ),
    ...enCampo(
      'duracion',
      [null, 0, -1, 1.5, '1', '', true, [], [1], {}, 1e300, Number.MAX_SAFE_INTEGER + 1],
      INVALIDO
    ),
    ...enCampo('visibilidad', [null, '', 'Publico', 'secreto', 1, ['publico'], {}], INVALIDO).slice(
      1
    ),
    ...['descripcion', 'ubicacion'].flatMap((campo) =>
      enCampo(
        campo,
        [...TEXTOS_MALOS.filter((valor) => valor !== null), '😀'.repeat(10_001)],
        INVALIDO
      ).slice(1)
    ),
  ],
  'GET /video/:video': [
    ...sinSesion(DE_NADIE),
    ...videosMalos((id) => `/video/${id}`, { claves: [] }),
  ],
}

export const reacciones: Tabla = {
  'POST /video/:video/reaccion': [
    ...sinSesion(`${DE_NADIE}/reaccion`),
    comoAdministrador(`${DE_NADIE}/reaccion`),
    ...cuerposMalos({ ruta: `${DE_NADIE}/reaccion` }),
    ...enCampo('reaccion', ['', 'ME_GUSTA', 'me-gusta ', ...TEXTOS_MALOS, 'x'.repeat(9_000)], {
      ruta: `${DE_NADIE}/reaccion`,
      estado: 400,
      claves: ['error'],
    }),
    ...videosMalos((id) => `/video/${id}/reaccion`, {
      cuerpo: { reaccion: 'me-gusta' },
      claves: ['error'],
    }),
  ],
}

export const comentarios: Tabla = {
  'GET /video/:video/comentario': [
    ...sinSesion(`${DE_NADIE}/comentario`),
    ...videosMalos((id) => `/video/${id}/comentario`, { claves: ['error'] }),
  ],
  'POST /video/:video/comentario': [
    ...sinSesion(`${DE_NADIE}/comentario`),
    comoAdministrador(`${DE_NADIE}/comentario`),
    ...cuerposMalos({ ruta: `${DE_NADIE}/comentario`, claves: ['error'] }).map((ataque) =>
      ataque.estado === 413 ? { ...ataque, claves: undefined } : ataque
    ),
    ...enCampo('comentario', ['', ...TEXTOS_MALOS, '😀'.repeat(5_001), 'e\u0301'.repeat(2_501)], {
      ruta: `${DE_NADIE}/comentario`,
      estado: 400,
      claves: ['error'],
    }),
    ...videosMalos((id) => `/video/${id}/comentario`, {
      cuerpo: { comentario: 'hola' },
      claves: ['error'],
    }),
  ],
}
