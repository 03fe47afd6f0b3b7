import type { Tabla } from '../ataque.js'
import {
  comoAdministrador,
  cuerposMalos,
  enCampo,
  enterosMalos,
  paginasMalas,
  sinSesion,
} from '../generadores.js'

const RUTA = '/usuario/notificacion'
const DE_NADIE = `${RUTA}/2147483647`

const NO_VERDADEROS = [null, false, 0, 1, 'true', 'sí', [], [true], {}]

export const notificaciones: Tabla = {
  'GET /usuario/notificacion': [
    ...sinSesion(),
    comoAdministrador(),
    ...paginasMalas(RUTA),
    ...['', '1', 'si', 'TRUE', 'true&no_leidas=true'].map((valor) => ({
      nombre: `no_leidas=${valor}`,
      ruta: `${RUTA}?no_leidas=${valor}`,
      estado: 400,
    })),
  ],
  'PUT /usuario/notificacion': [
    ...sinSesion(),
    comoAdministrador(),
    ...cuerposMalos(),
    ...enCampo('leida', NO_VERDADEROS, { estado: 400 }),
  ],
  'GET /usuario/notificacion/cantidad': [...sinSesion(), comoAdministrador()],
  'PUT /usuario/notificacion/:notificacion': [
    ...sinSesion(DE_NADIE),
    comoAdministrador(DE_NADIE),
    ...cuerposMalos({ ruta: DE_NADIE }),
    ...enCampo('leida', NO_VERDADEROS, { ruta: DE_NADIE, estado: 400 }),
    ...enterosMalos((id) => `${RUTA}/${id}`),
    { nombre: 'la de nadie', ruta: DE_NADIE, cuerpo: { leida: true }, estado: 404 },
  ],
}

export const conversaciones: Tabla = {
  'GET /chat': [...sinSesion(), comoAdministrador(), ...paginasMalas('/chat')],
  'GET /chat/:usuario': [
    ...sinSesion('/chat/2147483647'),
    comoAdministrador('/chat/2147483647'),
    ...paginasMalas('/chat/2147483647'),
    ...enterosMalos((id) => `/chat/${id}`),
  ],
  'PUT /chat/:usuario': [
    ...sinSesion('/chat/2147483647'),
    comoAdministrador('/chat/2147483647'),
    ...cuerposMalos({ ruta: '/chat/2147483647' }),
    ...enCampo('leido', NO_VERDADEROS, { ruta: '/chat/2147483647', estado: 400 }),
    ...enterosMalos((id) => `/chat/${id}`),
  ],
}
