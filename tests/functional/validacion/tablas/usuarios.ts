import type { Tabla } from '../ataque.js'
import { enCampo, ILEGIBLES, justos, NO_TEXTOS, sinCampo } from '../ataques/campos.js'
import { comoAdministrador, conCredencialesIgnoradas, sinSesion } from '../ataques/credenciales.js'
import { cuerposMalos, cuerposRaros } from '../ataques/cuerpos.js'
import { enterosMalos } from '../ataques/identificadores.js'
import type { Mundo } from '../mundo.js'
import { emailAlEntrar } from '../releer.js'
import {
  conObjeto,
  DESCONOCIDO,
  enCampos,
  ENTERO,
  INVALIDO,
  SIN_RUTA,
  TEXTO,
} from '../respuestas.js'

const NO_CLAVES = { vacío: '', ...NO_TEXTOS, ...ILEGIBLES }

let altas = 0

/** Cada vez otra: la de un e-mail tomado se rechaza. */
const ALTA = { ruta: '/usuario', cuerpo: () => ({ email: `alta ${++altas}`, password: '1' }) }
const TOMADO = {
  ruta: '/usuario',
  cuerpo: ({ ana: { email } }: Mundo) => ({ email, password: '1' }),
}
const CREADO = { estado: 201, responde: { auth_token: TEXTO, id: ENTERO } }

const PROPIO = { ruta: '/usuario' }
const DE_BETO = { ruta: '/usuario/{beto}' }

export const usuarios: Tabla = {
  'POST /usuario': {
    ataques: [
      ...conCredencialesIgnoradas(TOMADO, {
        estado: 400,
        responde: { errores: { email: 'El mail ya se encuentra registrado' } },
      }),
      ...cuerposMalos(ALTA, INVALIDO),
      ...['email', 'password'].flatMap((campo) => [
        ...sinCampo(ALTA, campo, enCampos(campo)),
        ...enCampo(ALTA, campo, NO_CLAVES, enCampos(campo)),
      ]),
      // Acá no hay más requisitos que los de auth (docs/contrato.md §2): es lo que no le entra.
      ...enCampo(
        ALTA,
        'email',
        { 'más largo de lo que guarda auth': 'a'.repeat(256), 'inmenso': '😀'.repeat(200_000) },
        enCampos('email')
      ),
    ],
    aceptados: [
      ...cuerposRaros(ALTA, CREADO),
      ...Object.entries(justos(255)).map(([nombre, texto]) => ({
        nombre: `e-mail y clave con ${nombre}`,
        ruta: '/usuario',
        cuerpo: { email: texto, password: texto },
        ...CREADO,
        vuelve: { lee: (mundo: Mundo) => emailAlEntrar(mundo, texto, texto), igual: texto },
      })),
    ],
  },
  'GET /usuario': {
    ataques: [...sinSesion(PROPIO), ...comoAdministrador(PROPIO)],
    aceptados: [
      { nombre: 'con una consulta rara', ruta: '/usuario?id=0&%00=%E0&__proto__=1', ...conObjeto },
      { nombre: 'con barras de más', ruta: '///usuario/', ...conObjeto },
    ],
  },
  'GET /usuario/:usuario': {
    ataques: [
      ...sinSesion(DE_BETO),
      ...enterosMalos({ ruta: '/usuario/{id}' }),
      { nombre: 'id de nadie', ruta: '/usuario/2147483647', ...DESCONOCIDO },
      { nombre: 'con algo después', ruta: '/usuario/{beto}/x', ...SIN_RUTA },
    ],
    aceptados: [
      { nombre: 'con ceros adelante', ruta: '/usuario/000{beto}', ...conObjeto },
      { nombre: 'como administrador', ...DE_BETO, quien: 'administrador', ...conObjeto },
      { nombre: 'codificado', ruta: '/%75suario/{beto}', ...conObjeto },
    ],
  },
}
