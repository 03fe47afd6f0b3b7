import type { Aceptado, Tabla } from '../ataque.js'
import { con, enCampo, ILEGIBLES, justos, NO_TEXTOS, pasados, sinCampo } from '../ataques/campos.js'
import { comoAdministrador, sinSesion } from '../ataques/credenciales.js'
import { cuerposMalos, cuerposRaros } from '../ataques/cuerpos.js'
import { ajenos, videosMalos } from '../ataques/identificadores.js'
import { DURACIONES_MALAS, URLS_MALAS, VISIBILIDADES_MALAS } from '../ataques/videos.js'
import type { Mundo } from '../mundo.js'
import { releer } from '../releer.js'
import { conObjeto, CREADO, DESCONOCIDO, enCamposConMensaje, INVALIDO } from '../respuestas.js'

const SUBIDA = {
  ruta: '/video',
  cuerpo: { titulo: 'Un video', url: 'http://v.test/1.mp4', duracion: 1 },
}
const DETALLE = { ruta: '/video/{publico}' }

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
}
