import type { Aceptado, Tabla } from '../ataque.js'
import { con, enCampo, ILEGIBLES, justos, NO_TEXTOS, pasados, sinCampo } from '../ataques/campos.js'
import { comoAdministrador, sinSesion } from '../ataques/credenciales.js'
import { cuerposMalos, cuerposRaros } from '../ataques/cuerpos.js'
import { ajenos, videosMalos } from '../ataques/identificadores.js'
import { DURACIONES_MALAS, URLS_MALAS, VISIBILIDADES_MALAS } from '../ataques/videos.js'
import type { Mundo } from '../mundo.js'
import { releer } from '../releer.js'
import {
  BIEN,
  conMensaje,
  conObjeto,
  CREADO,
  DESCONOCIDO,
  enCamposConMensaje,
  INVALIDO,
  SIN_PERMISO,
} from '../respuestas.js'

const SUBIDA = {
  ruta: '/video',
  cuerpo: { titulo: 'Un video', url: 'http://v.test/1.mp4', duracion: 1 },
}
const DETALLE = { ruta: '/video/{publico}' }

const EDICION = { ruta: '/video/{propio}', cuerpo: { titulo: 'Otro título' } }
const RETIRO = { ruta: '/video/{propio}' }
const EN_ID = '/video/{id}'
const INVISIBLES = ['privado', 'deshabilitado']

const NO_EXISTE = conMensaje(404, 'El video no existe.')

const LIMITES = { titulo: 500, ubicacion: 500, descripcion: 10_000 }

const vuelve = (campo: string, igual: unknown) => ({
  lee: async (mundo: Mundo) => {
    const [ultimo] = await releer(mundo, '/usuario/video?cantidad=1')
    return ultimo[campo]
  },
  igual,
})

const limites = (campo: string, valores: Record<string, unknown>): Aceptado[] =>
  Object.entries(valores).map(([nombre, valor]) => ({
    nombre: `${campo}: ${nombre}`,
    ...con(SUBIDA, campo, valor),
    ...CREADO,
    vuelve: vuelve(campo, valor),
  }))

const editado = (campo: string, igual: unknown) => ({
  lee: (mundo: Mundo) => releer(mundo, EDICION.ruta, campo),
  igual,
})

export const videos: Tabla = {
  'POST /video': {
    ataques: [
      ...sinSesion(SUBIDA),
      ...comoAdministrador(SUBIDA),
      ...cuerposMalos(SUBIDA, INVALIDO),
      ...Object.keys(SUBIDA.cuerpo).flatMap((campo) =>
        sinCampo(SUBIDA, campo, enCamposConMensaje(campo))
      ),
      ...Object.entries(LIMITES).flatMap(([campo, maximo]) => [
        ...enCampo(
          SUBIDA,
          campo,
          { ...NO_TEXTOS, ...ILEGIBLES, ...pasados(maximo) },
          enCamposConMensaje(campo)
        ),
      ]),
      ...enCampo(SUBIDA, 'titulo', { vacío: '' }, enCamposConMensaje('titulo')),
      ...enCampo(
        SUBIDA,
        'url',
        { ...NO_TEXTOS, ...ILEGIBLES, ...URLS_MALAS },
        enCamposConMensaje('url')
      ),
      ...enCampo(SUBIDA, 'duracion', DURACIONES_MALAS, enCamposConMensaje('duracion')),
      ...enCampo(SUBIDA, 'visibilidad', VISIBILIDADES_MALAS, enCamposConMensaje('visibilidad')),
    ],
    aceptados: [
      ...cuerposRaros({ ...SUBIDA, vuelve: vuelve('titulo', 'Un video') }, CREADO),
      ...Object.entries(LIMITES).flatMap(([campo, maximo]) => limites(campo, justos(maximo))),
      ...limites('descripcion', { vacía: '' }),
      ...limites('ubicacion', { vacía: '', nula: null }),
      ...limites('duracion', { 'el mayor entero': Number.MAX_SAFE_INTEGER, 'entera': 1.0 }),
      ...limites('url', {
        'en mayúsculas': 'HTTP://V.TEST/1.MP4',
        'con guion bajo': 'https://chotuve_media:27080/1.mp4',
        'con emojis': 'http://v.test/😀e\u0301',
        'de 2.048 caracteres': `http://v.test/${'a'.repeat(2_034)}`,
      }),
      {
        nombre: 'descripcion: nula, que se ve vacía',
        ...con(SUBIDA, 'descripcion', null),
        ...CREADO,
        vuelve: vuelve('descripcion', ''),
      },
      {
        nombre: 'usuario_id de otro, que no se mira',
        ...SUBIDA,
        cuerpo: ({ beto }) => ({ ...SUBIDA.cuerpo, titulo: 'Mío', usuario_id: beto.id }),
        ...CREADO,
        vuelve: vuelve('titulo', 'Mío'),
      },
    ],
  },
  'GET /video/:video': {
    ataques: [
      ...sinSesion(DETALLE),
      ...videosMalos({ ruta: '/video/{id}' }, DESCONOCIDO),
      ...ajenos({ ruta: '/video/{id}' }, ['privado', 'deshabilitado'], DESCONOCIDO),
      {
        nombre: 'uno privado, como administrador',
        ruta: '/video/{privado}',
        quien: 'administrador',
        ...DESCONOCIDO,
      },
    ],
    aceptados: [
      { nombre: 'con una consulta rara', ruta: '/video/{publico}?id=..&%00', ...conObjeto },
      { nombre: 'con barra final', ruta: '/video/{publico}/', ...conObjeto },
      { nombre: 'como administrador', ...DETALLE, quien: 'administrador', ...conObjeto },
    ],
  },
  'PUT /video/:video': {
    ataques: [
      ...sinSesion(EDICION),
      ...comoAdministrador(EDICION),
      ...cuerposMalos(EDICION, INVALIDO),
      { ...EDICION, nombre: 'sin nada que cambiar', cuerpo: {}, ...INVALIDO },
      { ...EDICION, nombre: 'con lo que no se cambia', cuerpo: { habilitado: true }, ...INVALIDO },
      ...Object.entries(LIMITES).flatMap(([campo, maximo]) =>
        enCampo(
          EDICION,
          campo,
          { ...NO_TEXTOS, ...ILEGIBLES, ...pasados(maximo) },
          enCamposConMensaje(campo)
        )
      ),
      ...enCampo(EDICION, 'titulo', { vacío: '', nulo: null }, enCamposConMensaje('titulo')),
      ...enCampo(EDICION, 'visibilidad', VISIBILIDADES_MALAS, enCamposConMensaje('visibilidad')),
      ...videosMalos({ ...EDICION, ruta: EN_ID }, NO_EXISTE),
      ...ajenos({ ...EDICION, ruta: EN_ID }, INVISIBLES, NO_EXISTE),
      ...ajenos({ ...EDICION, ruta: EN_ID }, ['publico'], SIN_PERMISO),
    ],
    aceptados: [
      ...cuerposRaros({ ...EDICION, vuelve: editado('titulo', 'Otro título') }, BIEN),
      ...Object.entries(LIMITES).flatMap(([campo, maximo]) =>
        Object.entries(justos(maximo)).map(([nombre, valor]) => ({
          nombre: `${campo}: ${nombre}`,
          ...con(EDICION, campo, valor),
          ...BIEN,
          vuelve: editado(campo, valor),
        }))
      ),
    ],
  },
  'DELETE /video/:video': {
    ataques: [
      ...sinSesion(RETIRO),
      ...comoAdministrador(RETIRO),
      ...videosMalos({ ruta: EN_ID }, NO_EXISTE),
      ...ajenos({ ruta: EN_ID }, INVISIBLES, NO_EXISTE),
      ...ajenos({ ruta: EN_ID }, ['publico'], SIN_PERMISO),
    ],
    aceptados: [
      { nombre: 'con un cuerpo, que no se mira', ...RETIRO, cuerpo: { habilitado: true }, ...BIEN },
      { nombre: 'otra vez', ...RETIRO, ...BIEN },
    ],
  },
}
