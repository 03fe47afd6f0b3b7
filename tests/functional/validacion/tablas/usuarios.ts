import { NO_TEXTOS, NUL, SUSTITUTO_SUELTO, type Tabla } from '../ataque.js'
import {
  comoAdministrador,
  cuerposMalos,
  enCampo,
  enterosMalos,
  paginasMalas,
  sinSesion,
} from '../generadores.js'

const TEXTOS_MALOS = [...NO_TEXTOS, NUL, SUSTITUTO_SUELTO]

const PERFIL = { nombre: 'Ana', apellido: 'Paz' }

export const usuarios: Tabla = {
  'POST /usuario': [
    ...cuerposMalos(),
    ...enCampo('email', ['', ...TEXTOS_MALOS], {
      base: { password: '1' },
      estado: 400,
      claves: ['errores'],
    }),
    ...enCampo('password', ['', ...TEXTOS_MALOS], {
      base: { email: 'ataque@chotuve.test' },
      estado: 400,
      claves: ['errores'],
    }),
  ],
  'POST /usuario/sesion': [
    ...cuerposMalos(),
    ...enCampo('email', ['', 'nadie@chotuve.test', ...TEXTOS_MALOS], {
      base: { password: '1' },
      estado: 400,
    }),
    ...enCampo('password', ['', 'mala', ...TEXTOS_MALOS], {
      base: { email: 'nadie@chotuve.test' },
      estado: 400,
    }),
  ],
  'GET /usuario': [...sinSesion(), comoAdministrador()],
  'GET /usuario/:usuario': [
    ...sinSesion('/usuario/1'),
    ...enterosMalos((id) => `/usuario/${id}`),
    { nombre: 'desconocido', ruta: '/usuario/2147483647', estado: 404, claves: [] },
  ],
  'GET /usuario/perfil': [...sinSesion(), comoAdministrador()],
  'GET /usuario/:usuario/perfil': [
    ...sinSesion('/usuario/1/perfil'),
    ...enterosMalos((id) => `/usuario/${id}/perfil`),
    { nombre: 'desconocido', ruta: '/usuario/2147483647/perfil', estado: 404, claves: [] },
  ],
  'PUT /usuario/perfil': [
    ...sinSesion(),
    comoAdministrador(),
    ...cuerposMalos(),
    ...['nombre', 'apellido'].flatMap((campo) =>
      enCampo(campo, [...TEXTOS_MALOS, '😀'.repeat(256)], { base: PERFIL, estado: 400 })
    ),
    ...['telefono', 'direccion', 'foto'].flatMap((campo) =>
      enCampo(campo, [...TEXTOS_MALOS.filter((valor) => valor !== null), 'é'.repeat(256)], {
        base: PERFIL,
        estado: 400,
      }).slice(1)
    ),
    ...['email', 'habilitado', 'id', 'password', 'constructor'].map((campo) => ({
      nombre: `campo de más: ${campo}`,
      cuerpo: { ...PERFIL, [campo]: 'x' },
      estado: 400,
    })),
    { nombre: '__proto__', cuerpo: '{"nombre":"a","apellido":"b","__proto__":{}}', estado: 400 },
  ],
  'PUT /usuario/clave': [
    ...sinSesion(),
    comoAdministrador(),
    ...cuerposMalos(),
    ...enCampo('password', ['', ...TEXTOS_MALOS], { estado: 400 }),
  ],
  'GET /usuario/contacto': [...sinSesion(), comoAdministrador()],
  'GET /usuario/:usuario/contacto': [
    ...sinSesion('/usuario/1/contacto'),
    ...enterosMalos((id) => `/usuario/${id}/contacto`),
    { nombre: 'desconocido', ruta: '/usuario/2147483647/contacto', estado: 404, claves: [] },
  ],
  'GET /usuario/video': [...sinSesion(), comoAdministrador(), ...paginasMalas('/usuario/video')],
  'GET /usuario/:usuario/video': [
    ...sinSesion('/usuario/1/video'),
    ...enterosMalos((id) => `/usuario/${id}/video`),
    { nombre: 'desconocido', ruta: '/usuario/2147483647/video', estado: 404, claves: [] },
  ],
}
