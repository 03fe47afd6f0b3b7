import Mensaje from '#models/mensaje'
import type { Tabla } from '../ataque.js'
import { con, enCampo, ILEGIBLES, justos, NO_TEXTOS, pasados, sinCampo } from '../ataques/campos.js'
import { comoAdministrador, sinSesion } from '../ataques/credenciales.js'
import { cuerposMalos, cuerposRaros } from '../ataques/cuerpos.js'
import { enterosMalos } from '../ataques/identificadores.js'
import type { Mundo } from '../mundo.js'
import { conMensaje, CREADO, INVALIDO } from '../respuestas.js'

const MAXIMO = 20_000
const A_EVA = { ruta: '/chat/{eva}', cuerpo: { mensaje: 'Ñandú 😀' } }
const NO_ES_CONTACTO = conMensaje(400, 'El destinatario no es contacto.')
const FALTA = conMensaje(400, 'Falta el mensaje')

const vuelve = (igual: string) => ({
  lee: async ({ ana, eva }: Mundo) => {
    const ultimo = await Mensaje.query()
      .where({ emisor: ana.id, destinatario: eva.id })
      .orderBy('id', 'desc')
      .firstOrFail()
    return ultimo.mensaje
  },
  igual,
})

export const chat: Tabla = {
  'POST /chat/:usuario': {
    ataques: [
      ...sinSesion(A_EVA),
      ...comoAdministrador(A_EVA),
      ...cuerposMalos(A_EVA, INVALIDO),
      ...sinCampo(A_EVA, 'mensaje', FALTA),
      ...enCampo(A_EVA, 'mensaje', { ...NO_TEXTOS, vacío: '' }, FALTA),
      ...enCampo(A_EVA, 'mensaje', { ...ILEGIBLES, ...pasados(MAXIMO) }, INVALIDO),
      ...enterosMalos({ ...A_EVA, ruta: '/chat/{id}' }),
      { ...A_EVA, nombre: 'a un extraño', ruta: '/chat/{beto}', ...NO_ES_CONTACTO },
      {
        ...A_EVA,
        nombre: 'a quien le pidió ser contacto',
        ruta: '/chat/{carla}',
        ...NO_ES_CONTACTO,
      },
      { ...A_EVA, nombre: 'a sí misma', ruta: '/chat/{ana}', ...NO_ES_CONTACTO },
      {
        ...A_EVA,
        nombre: 'a nadie',
        ruta: '/chat/2147483647',
        ...conMensaje(404, 'El destinatario no existe.'),
      },
      { nombre: 'nada, a nadie', ruta: '/chat/2147483647', cuerpo: {}, ...FALTA },
    ],
    aceptados: [
      ...cuerposRaros({ ...A_EVA, vuelve: vuelve('Ñandú 😀') }, CREADO),
      ...Object.entries(justos(MAXIMO)).map(([nombre, texto]) => ({
        nombre: `mensaje: ${nombre}`,
        ...con(A_EVA, 'mensaje', texto),
        ...CREADO,
        vuelve: vuelve(texto),
      })),
      { ...A_EVA, nombre: 'con ceros adelante', ruta: '/chat/000{eva}', ...CREADO },
    ],
  },
}
