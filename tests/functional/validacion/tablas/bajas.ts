import type { Tabla } from '../ataque.js'
import { enCampo, ILEGIBLES, NO_TEXTOS, sinCampo } from '../ataques/campos.js'
import { comoAdministrador, sinSesion } from '../ataques/credenciales.js'
import { cuerposMalos } from '../ataques/cuerpos.js'
import { conMensaje, conObjeto, INVALIDO } from '../respuestas.js'

const INCORRECTA = conMensaje(400, 'La clave no es correcta.')
const IRSE = { ruta: '/usuario', cuerpo: { password: 'la de otra persona' } }
const DATOS = { ruta: '/usuario/datos' }

export const bajas: Tabla = {
  'DELETE /usuario': {
    ataques: [
      ...sinSesion(IRSE),
      ...comoAdministrador(IRSE),
      ...cuerposMalos(IRSE, INVALIDO),
      ...sinCampo(IRSE, 'password', INCORRECTA),
      ...enCampo(
        IRSE,
        'password',
        {
          'vacía': '',
          'la de nadie': 'x',
          'con espacios': ' 123 ',
          'larguísima': 'x'.repeat(100_000),
          ...NO_TEXTOS,
          ...ILEGIBLES,
        },
        INCORRECTA
      ),
    ],
  },
  'GET /usuario/datos': {
    ataques: [...sinSesion(DATOS), ...comoAdministrador(DATOS)],
    aceptados: [
      {
        nombre: 'con parámetros de más',
        ...DATOS,
        ruta: '/usuario/datos?usuario=2&offset=-1',
        ...conObjeto,
      },
    ],
  },
}
