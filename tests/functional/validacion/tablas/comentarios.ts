import type { Ataque, Pedido, Tabla } from '../ataque.js'
import { con, enCampo, ILEGIBLES, justos, NO_TEXTOS, pasados, sinCampo } from '../ataques/campos.js'
import { paginasMalas, paginasRaras } from '../ataques/consultas.js'
import { comoAdministrador, sinSesion } from '../ataques/credenciales.js'
import { cuerposMalos, cuerposRaros } from '../ataques/cuerpos.js'
import { ajenos, enterosMalos, videosMalos } from '../ataques/identificadores.js'
import type { Mundo } from '../mundo.js'
import { releer } from '../releer.js'
import {
  BIEN,
  conLista,
  conMensaje,
  CREADO,
  SIN_PERMISO,
  TEXTO,
  VIDEO_DESCONOCIDO,
} from '../respuestas.js'

const MAXIMO = 5_000
const LISTA = { ruta: '/video/{publico}/comentario' }
const COMENTARIO = { ...LISTA, cuerpo: { comentario: 'Ñandú 😀' } }
const DE_OTRO = '/video/{id}/comentario'
const AJENOS = ['privado', 'deshabilitado']

const INVALIDO = { estado: 400, responde: { error: TEXTO } }

/** De lo que llegó se repite a lo sumo el principio (docs/contrato.md §5). */
const RECORTADO = {
  estado: 400,
  responde: {
    error: (texto: unknown) =>
      typeof texto === 'string' &&
      /^El comentario .* es inválido$/su.test(texto) &&
      [...texto].length <= 'El comentario  es inválido'.length + 100,
  },
}

const vuelve = (igual: string) => ({
  lee: async (mundo: Mundo) => {
    const comentarios = await releer(mundo, '/video/{publico}/comentario?cantidad=100')
    return comentarios.at(-1).comentario
  },
  igual,
})

const UNO = '/video/{publico}/comentario/{comentario}'
const EDICION = { ruta: UNO, cuerpo: { comentario: 'Ñandú 😀' } }
const ELIMINACION = { ruta: UNO }
const TEXTO_INVALIDO = { estado: 400, responde: { mensaje: TEXTO } }
const SIN_VIDEO = conMensaje(404, 'El video no existe.')
const SIN_COMENTARIO = conMensaje(404, 'El comentario no existe.')

const editado = (igual: string) => ({
  lee: async (mundo: Mundo) => {
    const todos: { id: number; comentario: string }[] = await releer(
      mundo,
      '/video/{publico}/comentario?cantidad=100'
    )
    return todos.find(({ id }) => id === mundo.lugares.comentario)?.comentario
  },
  igual,
})

/** El de otra persona, el de otro video y el de nadie. */
const deOtros = (pedido: Pedido): Ataque[] => [
  ...enterosMalos({ ...pedido, ruta: '/video/{publico}/comentario/{id}' }),
  ...videosMalos({ ...pedido, ruta: '/video/{id}/comentario/{comentario}' }, SIN_VIDEO),
  ...ajenos({ ...pedido, ruta: '/video/{id}/comentario/{comentario}' }, AJENOS, SIN_VIDEO),
  ...ajenos({ ...pedido, ruta: '/video/{id}/comentario/{comentario}' }, ['propio'], SIN_COMENTARIO),
  ...ajenos({ ...pedido, ruta: '/video/{publico}/comentario/{id}' }, ['deEva'], SIN_PERMISO),
  {
    ...pedido,
    nombre: 'de nadie',
    ruta: '/video/{publico}/comentario/2147483647',
    ...SIN_COMENTARIO,
  },
]

export const comentarios: Tabla = {
  'GET /video/:video/comentario': {
    ataques: [
      ...sinSesion(LISTA),
      ...paginasMalas(LISTA),
      ...videosMalos({ ruta: DE_OTRO }, VIDEO_DESCONOCIDO),
      ...ajenos({ ruta: DE_OTRO }, AJENOS, VIDEO_DESCONOCIDO),
      {
        nombre: 'los de uno privado, como administrador',
        ruta: '/video/{privado}/comentario',
        quien: 'administrador',
        ...VIDEO_DESCONOCIDO,
      },
    ],
    aceptados: [
      ...paginasRaras(LISTA),
      { nombre: 'como administrador', ...LISTA, quien: 'administrador', ...conLista },
    ],
  },
  'POST /video/:video/comentario': {
    ataques: [
      ...sinSesion(COMENTARIO),
      ...comoAdministrador(COMENTARIO),
      ...cuerposMalos(COMENTARIO, INVALIDO),
      ...sinCampo(COMENTARIO, 'comentario', INVALIDO),
      ...enCampo(
        COMENTARIO,
        'comentario',
        { ...NO_TEXTOS, ...ILEGIBLES, vacío: '', ...pasados(MAXIMO) },
        RECORTADO
      ),
      ...videosMalos({ ...COMENTARIO, ruta: DE_OTRO }, VIDEO_DESCONOCIDO),
      ...ajenos({ ...COMENTARIO, ruta: DE_OTRO }, AJENOS, VIDEO_DESCONOCIDO),
      {
        nombre: 'inválido, en un video que no existe',
        ruta: '/video/x/comentario',
        cuerpo: { comentario: '' },
        ...INVALIDO,
      },
    ],
    aceptados: [
      ...cuerposRaros({ ...COMENTARIO, vuelve: vuelve('Ñandú 😀') }, CREADO),
      ...Object.entries(justos(MAXIMO)).map(([nombre, texto]) => ({
        nombre: `comentario: ${nombre}`,
        ...con(COMENTARIO, 'comentario', texto),
        ...CREADO,
        vuelve: vuelve(texto),
      })),
    ],
  },
  'PUT /video/:video/comentario/:comentario': {
    ataques: [
      ...sinSesion(EDICION),
      ...comoAdministrador(EDICION),
      ...cuerposMalos(EDICION, TEXTO_INVALIDO),
      ...sinCampo(EDICION, 'comentario', TEXTO_INVALIDO),
      ...enCampo(
        EDICION,
        'comentario',
        { ...NO_TEXTOS, ...ILEGIBLES, vacío: '', ...pasados(MAXIMO) },
        TEXTO_INVALIDO
      ),
      ...deOtros(EDICION),
    ],
    aceptados: [
      ...cuerposRaros({ ...EDICION, vuelve: editado('Ñandú 😀') }, BIEN),
      ...Object.entries(justos(MAXIMO)).map(([nombre, texto]) => ({
        nombre: `comentario: ${nombre}`,
        ...con(EDICION, 'comentario', texto),
        ...BIEN,
        vuelve: editado(texto),
      })),
    ],
  },
  'DELETE /video/:video/comentario/:comentario': {
    ataques: [
      ...sinSesion(ELIMINACION),
      ...comoAdministrador(ELIMINACION),
      ...deOtros(ELIMINACION),
    ],
    aceptados: [
      {
        nombre: 'con ceros adelante',
        ...ELIMINACION,
        ruta: '/video/{publico}/comentario/00{comentario}',
        ...BIEN,
      },
      { nombre: 'otra vez', ...ELIMINACION, ...BIEN },
    ],
  },
}
