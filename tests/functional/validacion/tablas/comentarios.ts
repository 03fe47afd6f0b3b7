import type { Tabla } from '../ataque.js'
import { con, enCampo, ILEGIBLES, justos, NO_TEXTOS, pasados, sinCampo } from '../ataques/campos.js'
import { paginasMalas, paginasRaras } from '../ataques/consultas.js'
import { comoAdministrador, sinSesion } from '../ataques/credenciales.js'
import { cuerposMalos, cuerposRaros } from '../ataques/cuerpos.js'
import { ajenos, videosMalos } from '../ataques/identificadores.js'
import type { Mundo } from '../mundo.js'
import { releer } from '../releer.js'
import { conLista, CREADO, TEXTO, VIDEO_DESCONOCIDO } from '../respuestas.js'

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
}
