import type { Aceptado, Tabla } from '../ataque.js'
import { con, enCampo, ILEGIBLES, justos, NO_TEXTOS, pasados, sinCampo } from '../ataques/campos.js'
import { comoAdministrador, sinSesion } from '../ataques/credenciales.js'
import { cuerposMalos, cuerposRaros } from '../ataques/cuerpos.js'
import { enterosMalos } from '../ataques/identificadores.js'
import type { Mundo } from '../mundo.js'
import { releer } from '../releer.js'
import { BIEN, conObjeto, DESCONOCIDO, INVALIDO } from '../respuestas.js'

const MAXIMO = 255
const TEXTOS_MALOS = { ...NO_TEXTOS, ...ILEGIBLES, ...pasados(MAXIMO) }

const PROPIO = { ruta: '/usuario/perfil' }
const DE_BETO = { ruta: '/usuario/{beto}/perfil' }
const EDICION = { ...PROPIO, cuerpo: { nombre: 'Ana', apellido: 'Paz' } }

/** Los del usuario de auth que acá no se cambian, y los que no son de nadie. */
const DE_MAS = ['id', 'email', 'habilitado', 'password', 'es_admin', 'Nombre', 'nombre ', '', 'x']

const vuelve = (campo: string, igual: string | null) => ({
  lee: (mundo: Mundo) => releer(mundo, '/usuario/perfil', campo),
  igual,
})

const limites = (campo: string): Aceptado[] =>
  Object.entries({ ...justos(MAXIMO), vacío: '' }).map(([nombre, texto]) => ({
    nombre: `${campo}: ${nombre}`,
    ...con(EDICION, campo, texto),
    ...BIEN,
    vuelve: vuelve(campo, texto),
  }))

export const perfiles: Tabla = {
  'GET /usuario/perfil': {
    ataques: [...sinSesion(PROPIO), ...comoAdministrador(PROPIO)],
    aceptados: [{ nombre: 'con una consulta rara', ruta: '/usuario/perfil?id=%00', ...conObjeto }],
  },
  'GET /usuario/:usuario/perfil': {
    ataques: [
      ...sinSesion(DE_BETO),
      ...enterosMalos({ ruta: '/usuario/{id}/perfil' }),
      { nombre: 'id de nadie', ruta: '/usuario/2147483647/perfil', ...DESCONOCIDO },
    ],
    aceptados: [
      { nombre: 'con ceros adelante', ruta: '/usuario/000{beto}/perfil', ...conObjeto },
      { nombre: 'como administrador', ...DE_BETO, quien: 'administrador', ...conObjeto },
    ],
  },
  'PUT /usuario/perfil': {
    ataques: [
      ...sinSesion(EDICION),
      ...comoAdministrador(EDICION),
      ...cuerposMalos(EDICION, INVALIDO),
      ...['nombre', 'apellido'].flatMap((campo) => [
        ...sinCampo(EDICION, campo, INVALIDO),
        ...enCampo(EDICION, campo, TEXTOS_MALOS, INVALIDO),
      ]),
      ...['telefono', 'direccion', 'foto'].flatMap((campo) =>
        enCampo(EDICION, campo, TEXTOS_MALOS, INVALIDO)
      ),
      ...DE_MAS.flatMap((campo) => enCampo(EDICION, campo, { 'de más': 'x' }, INVALIDO)),
      ...['__proto__', 'constructor', 'toString'].map((campo) => ({
        nombre: `${campo} de más`,
        ...EDICION,
        cuerpo: JSON.parse(`{"nombre":"Ana","apellido":"Paz","${campo}":{}}`),
        ...INVALIDO,
      })),
    ],
    aceptados: [
      ...cuerposRaros(EDICION, BIEN, { estricto: true }),
      ...['nombre', 'apellido', 'telefono', 'direccion', 'foto'].flatMap(limites),
      ...['telefono', 'direccion'].map((campo) => ({
        nombre: `${campo}: nulo`,
        ...con(EDICION, campo, null),
        ...BIEN,
        vuelve: vuelve(campo, null),
      })),
      {
        nombre: 'foto: nula, que es sin cambios',
        ...con(EDICION, 'foto', null),
        ...BIEN,
        vuelve: vuelve('foto', ''),
      },
      {
        nombre: 'nombre repetido: vale el último',
        ...EDICION,
        formato: (json) => ({
          cuerpo: json.replace('{', '{"nombre":5,'),
          cabeceras: { 'Content-Type': 'application/json' },
        }),
        ...BIEN,
        vuelve: vuelve('nombre', 'Ana'),
      },
    ],
  },
}
