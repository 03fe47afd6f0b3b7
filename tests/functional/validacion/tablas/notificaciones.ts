import Notificacion from '#models/notificacion'
import type { Aceptado, Pedido, Tabla } from '../ataque.js'
import { enCampo, NO_VERDADEROS, sinCampo } from '../ataques/campos.js'
import { conConsulta, paginasMalas, paginasRaras } from '../ataques/consultas.js'
import { comoAdministrador, sinSesion } from '../ataques/credenciales.js'
import { cuerposMalos, cuerposRaros } from '../ataques/cuerpos.js'
import { ajenos, enterosMalos } from '../ataques/identificadores.js'
import type { Mundo } from '../mundo.js'
import { BIEN, conLista, conMensaje, ENTERO, INVALIDO } from '../respuestas.js'

const TODAS = { ruta: '/usuario/notificacion' }
const CANTIDAD = { ruta: '/usuario/notificacion/cantidad' }
const LEER_TODAS = { ...TODAS, cuerpo: { leida: true } }
const LEER_UNA = { ruta: '/usuario/notificacion/{avisoPropio}', cuerpo: { leida: true } }
const EN_ID = { ...LEER_UNA, ruta: '/usuario/notificacion/{id}' }
const NO_EXISTE = conMensaje(404, 'La notificación no existe.')
const CUANTAS = { estado: 200, responde: { no_leidas: ENTERO } }

/** Lo que no es ni `true` ni `false`. */
const NO_LOGICOS = [
  'no_leidas',
  'no_leidas=',
  'no_leidas=1',
  'no_leidas=si',
  'no_leidas=TRUE',
  'no_leidas=true%00',
  'no_leidas=%20true',
  'no_leidas=true&no_leidas=true',
  'no_leidas[]=true',
  'no_leidas[a]=true',
  `no_leidas=${'true'.repeat(2_000)}`,
]

const conConsultas = (consultas: string[]) =>
  consultas.map((consulta) => ({
    ...conConsulta(TODAS, consulta),
    nombre: `?${consulta.slice(0, 40)}`,
  }))

/** Que ninguna de ana esté leída. */
const antes = ({ ana }: Mundo) =>
  Notificacion.query().where('usuario', ana.id).update({ leida: false })

const vuelve: Aceptado['vuelve'] = {
  lee: async ({ lugares }) => {
    const { leida } = await Notificacion.findOrFail(lugares.avisoPropio)
    return leida
  },
  igual: true,
}

const sinPermiso = (pedido: Pedido) => [...sinSesion(pedido), ...comoAdministrador(pedido)]

export const notificaciones: Tabla = {
  'GET /usuario/notificacion': {
    ataques: [
      ...sinPermiso(TODAS),
      ...paginasMalas(TODAS),
      ...conConsultas(NO_LOGICOS).map((pedido) => ({ ...pedido, ...INVALIDO })),
    ],
    aceptados: [
      ...paginasRaras(TODAS),
      ...conConsultas(['no_leidas=false', 'No_Leidas=x', 'no%5Fleidas=%74rue']).map((pedido) => ({
        ...pedido,
        ...conLista,
      })),
    ],
  },
  'PUT /usuario/notificacion': {
    ataques: [
      ...sinPermiso(LEER_TODAS),
      ...cuerposMalos(LEER_TODAS, INVALIDO),
      ...sinCampo(LEER_TODAS, 'leida', INVALIDO),
      ...enCampo(LEER_TODAS, 'leida', NO_VERDADEROS, INVALIDO),
    ],
    aceptados: cuerposRaros({ ...LEER_TODAS, antes, vuelve }, BIEN),
  },
  'GET /usuario/notificacion/cantidad': {
    ataques: sinPermiso(CANTIDAD),
    aceptados: [
      { ...conConsulta(CANTIDAD, 'cantidad=-1&%00'), nombre: 'con una página mala', ...CUANTAS },
    ],
  },
  'PUT /usuario/notificacion/:notificacion': {
    ataques: [
      ...sinPermiso(LEER_UNA),
      ...cuerposMalos(LEER_UNA, INVALIDO),
      ...sinCampo(LEER_UNA, 'leida', INVALIDO),
      ...enCampo(LEER_UNA, 'leida', NO_VERDADEROS, INVALIDO),
      ...enterosMalos(EN_ID),
      ...ajenos(EN_ID, ['avisoAjeno'], NO_EXISTE),
      { ...LEER_UNA, nombre: 'id de nadie', ruta: `${TODAS.ruta}/2147483647`, ...NO_EXISTE },
      { ...LEER_UNA, nombre: 'una de ana, como beto', quien: 'beto', ...NO_EXISTE },
    ],
    aceptados: [
      ...cuerposRaros({ ...LEER_UNA, antes, vuelve }, BIEN),
      {
        ...LEER_UNA,
        nombre: 'con ceros adelante',
        ruta: '/usuario/notificacion/000{avisoPropio}',
        antes,
        ...BIEN,
        vuelve,
      },
    ],
  },
}
