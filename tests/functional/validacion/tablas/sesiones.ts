import type { Tabla } from '../ataque.js'
import { con, enCampo, ILEGIBLES, NO_TEXTOS, sinCampo } from '../ataques/campos.js'
import { conCredencialesIgnoradas } from '../ataques/credenciales.js'
import { cuerposMalos, cuerposRaros } from '../ataques/cuerpos.js'
import type { Mundo } from '../mundo.js'
import { conMensaje, ENTERO, INVALIDO, TEXTO } from '../respuestas.js'

const RECHAZADA = conMensaje(400, 'Email o constraseña invalidos')
const ABIERTA = { estado: 200, responde: { auth_token: TEXTO, id: ENTERO } }

const ENTRADA = {
  ruta: '/usuario/sesion',
  cuerpo: ({ ana: { email } }: Mundo) => ({ email, password: '123' }),
}

/** Parecidas a las buenas para quien recorte, normalice o compare a medias. */
const PARECIDAS = {
  'vacío': '',
  'otro': 'otro',
  'con un blanco atrás': '123 ',
  'con un blanco adelante': ' 123',
  'en dígitos anchos': '１２３',
  'en dígitos árabes': '١٢٣',
  'con algo invisible': '123\u200b',
  'con una marca': '123\u0301',
  'un comodín': '%',
  'una inyección': `' OR '1'='1`,
  'inmenso': '😀'.repeat(200_000),
}

export const sesiones: Tabla = {
  'POST /usuario/sesion': {
    ataques: [
      ...conCredencialesIgnoradas(con(ENTRADA, 'password', 'mala'), RECHAZADA),
      ...cuerposMalos(ENTRADA, INVALIDO),
      ...['email', 'password'].flatMap((campo) => [
        ...sinCampo(ENTRADA, campo, RECHAZADA),
        ...enCampo(ENTRADA, campo, { ...NO_TEXTOS, ...ILEGIBLES, ...PARECIDAS }, RECHAZADA),
      ]),
      ...enCampo(ENTRADA, 'password', { 'el mismo, pero un número': 123 }, RECHAZADA),
      {
        nombre: 'el e-mail en mayúsculas',
        ...ENTRADA,
        cuerpo: ({ ana }) => ({ email: ana.email.toUpperCase(), password: '123' }),
        ...RECHAZADA,
      },
    ],
    aceptados: [
      ...cuerposRaros(ENTRADA, ABIERTA),
      { nombre: 'con un token malo', ...ENTRADA, cabeceras: { Authorization: 'x' }, ...ABIERTA },
    ],
  },
}
