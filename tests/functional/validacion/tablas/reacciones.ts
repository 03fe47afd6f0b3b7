import Reaccion from '#models/reaccion'
import type { Aceptado, Tabla } from '../ataque.js'
import { con, enCampo, ILEGIBLES, NO_TEXTOS, sinCampo } from '../ataques/campos.js'
import { comoAdministrador, sinSesion } from '../ataques/credenciales.js'
import { cuerposMalos, cuerposRaros } from '../ataques/cuerpos.js'
import { ajenos, videosMalos } from '../ataques/identificadores.js'
import type { Mundo } from '../mundo.js'
import { releer } from '../releer.js'
import { CREADO, INVALIDO, TEXTO, VIDEO_DESCONOCIDO } from '../respuestas.js'

const REACCION = { ruta: '/video/{publico}/reaccion', cuerpo: { reaccion: 'me-gusta' } }
const INVALIDA = { estado: 400, responde: { error: TEXTO } }

/** Lo que llegó se repite, y de lo largo solo el principio (docs/contrato.md §5). */
const conEco = (valor: string) => ({
  estado: 400,
  responde: { error: `La reaccion ${valor} es inválida` },
})

const REPETIDAS = [
  '',
  'ME_GUSTA',
  'Me-Gusta',
  'me-gusta ',
  'me\u2010gusta',
  'me-gusta\u0301',
  'ｍｅ-gusta',
  '__proto__',
  'constructor',
  '<script>alert(1)</script>',
  '😀'.repeat(100),
]

/** Que ana no haya reaccionado al video. */
const antes = async ({ ana }: Mundo) => Reaccion.query().where({ usuario: ana.id }).delete()

const vuelve = (reaccion: string): Aceptado['vuelve'] => ({
  lee: (mundo) => releer(mundo, '/video/{publico}', 'mi-reaccion'),
  igual: reaccion,
})

export const reacciones: Tabla = {
  'POST /video/:video/reaccion': {
    ataques: [
      ...sinSesion(REACCION),
      ...comoAdministrador(REACCION),
      ...cuerposMalos(REACCION, INVALIDO),
      ...sinCampo(REACCION, 'reaccion', INVALIDA),
      ...enCampo(
        REACCION,
        'reaccion',
        { ...NO_TEXTOS, ...ILEGIBLES, 'una en una lista': ['me-gusta'] },
        INVALIDA
      ),
      ...REPETIDAS.map((valor) => ({
        nombre: `reaccion: ${valor.slice(0, 30)}`,
        ...con(REACCION, 'reaccion', valor),
        ...conEco(valor),
      })),
      ...['x', '😀', 'e\u0301'].map((letra) => ({
        nombre: `reaccion: 400.000 de ${letra}`,
        ...con(REACCION, 'reaccion', letra.repeat(200_000)),
        ...conEco([...letra.repeat(100)].slice(0, 100).join('')),
      })),
      ...videosMalos({ ...REACCION, ruta: '/video/{id}/reaccion' }, VIDEO_DESCONOCIDO),
      ...ajenos(
        { ...REACCION, ruta: '/video/{id}/reaccion' },
        ['privado', 'deshabilitado'],
        VIDEO_DESCONOCIDO
      ),
      {
        nombre: 'inválida, en un video que no existe',
        ruta: '/video/x/reaccion',
        cuerpo: { reaccion: 'x' },
        ...conEco('x'),
      },
    ],
    aceptados: [
      ...cuerposRaros({ ...REACCION, antes, vuelve: vuelve('me-gusta') }, CREADO),
      {
        nombre: 'no me gusta',
        ...con(REACCION, 'reaccion', 'no-me-gusta'),
        antes,
        ...CREADO,
        vuelve: vuelve('no-me-gusta'),
      },
    ],
  },
}
