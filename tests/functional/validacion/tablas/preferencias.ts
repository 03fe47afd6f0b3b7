import db from '@adonisjs/lucid/services/db'
import type { Aceptado, Tabla } from '../ataque.js'
import { enCampo, sinCampo, type Valores } from '../ataques/campos.js'
import { conConsulta } from '../ataques/consultas.js'
import { comoAdministrador, sinSesion } from '../ataques/credenciales.js'
import { cuerposMalos, cuerposRaros } from '../ataques/cuerpos.js'
import { comoJson } from '../ataques/formatos.js'
import { releer } from '../releer.js'
import { BIEN, conObjeto, INVALIDO } from '../respuestas.js'

const RUTA = { ruta: '/usuario/preferencia' }
const CAMBIO = { ...RUTA, cuerpo: { notificaciones: { 'me-gusta': false } } }

/** Lo que no dice qué tipos se quieren, o lo dice de tipos que no hay o con otra cosa que sí o no. */
const MALAS: Valores = {
  'un texto': 'mensaje',
  'un número': 1,
  'verdadero': true,
  'una lista': ['mensaje'],
  'una lista vacía': [],
  'un tipo que no hay': { otro: true },
  'uno bueno y uno que no hay': { mensaje: false, otro: true },
  'en mayúsculas': { MENSAJE: true },
  'con un blanco': { 'mensaje ': true },
  'con guion bajo': { me_gusta: true },
  'con un NUL': { 'mensaje\0': true },
  'vacío': { '': true },
  'una clave de objeto': { constructor: true },
  'un tipo larguísimo': { ['a'.repeat(100_000)]: true },
  'nulo': { mensaje: null },
  'un 1': { mensaje: 1 },
  'un texto que dice que sí': { mensaje: 'true' },
  'otra preferencia': { mensaje: { push: true } },
  'una lista de sí': { mensaje: [true] },
}

const antes: Aceptado['antes'] = () => db.from('tipo_callado').delete()

const vuelve: Aceptado['vuelve'] = {
  lee: async (mundo) => {
    const { 'me-gusta': meGusta } = await releer(mundo, RUTA.ruta, 'notificaciones')
    return meGusta
  },
  igual: false,
}

export const preferencias: Tabla = {
  'GET /usuario/preferencia': {
    ataques: [...sinSesion(RUTA), ...comoAdministrador(RUTA)],
    aceptados: [
      { ...conConsulta(RUTA, 'cantidad=-1&tipo=mensaje'), nombre: 'con consulta', ...conObjeto },
    ],
  },
  'PUT /usuario/preferencia': {
    ataques: [
      ...sinSesion(CAMBIO),
      ...comoAdministrador(CAMBIO),
      ...cuerposMalos(CAMBIO, INVALIDO),
      ...sinCampo(CAMBIO, 'notificaciones', INVALIDO),
      ...enCampo(CAMBIO, 'notificaciones', MALAS, INVALIDO),
      {
        ...CAMBIO,
        nombre: 'el tipo __proto__',
        formato: () => comoJson('{"notificaciones":{"__proto__":true}}'),
        ...INVALIDO,
      },
      // No cambia nada de nadie.
      { ...RUTA, nombre: 'ninguno', cuerpo: { notificaciones: {} }, ...BIEN },
    ],
    aceptados: cuerposRaros({ ...CAMBIO, antes, vuelve }, BIEN),
  },
}
