import db from '@adonisjs/lucid/services/db'
import type { Aceptado, Tabla } from '../ataque.js'
import SolicitudContacto from '#models/solicitud_contacto'
import { enCampo, sinCampo } from '../ataques/campos.js'
import { comoAdministrador, sinSesion } from '../ataques/credenciales.js'
import { cuerposMalos, cuerposRaros } from '../ataques/cuerpos.js'
import { ajenos, enterosMalos } from '../ataques/identificadores.js'
import { ACCIONES_MALAS, DE_NADIE, IDS_MALOS } from '../ataques/solicitudes.js'
import type { Mundo } from '../mundo.js'
import { BIEN, conLista, conMensaje, CREADO, DESCONOCIDO, INVALIDO } from '../respuestas.js'

const RUTA = '/usuario/solicitud-contacto'
const A_BETO = { ruta: RUTA, cuerpo: ({ beto }: Mundo) => ({ usuario_id: beto.id }) }
const RESPUESTA = { ruta: `${RUTA}/{recibida}`, cuerpo: { accion: 'aceptar' } }
const CANCELACION = { ruta: `${RUTA}/{enviada}` }

const FALTA = conMensaje(400, 'Falta usuario_id.')
const ACCION_INVALIDA = conMensaje(400, 'Acción inválida')
const NO_EXISTE = conMensaje(404, 'La solicitud no existe.')

/** Que ana no le haya pedido nada a beto, ni hoy: con tanto insistir la pararía el límite del día. */
const antes = async ({ ana, beto }: Mundo) => {
  await SolicitudContacto.query()
    .where({ usuarioEmisor: ana.id, usuarioReceptor: beto.id })
    .delete()
  await db.from('solicitud_reciente').delete()
}

const vuelve: Aceptado['vuelve'] = {
  lee: async ({ ana, beto }) => {
    const enviadas = await SolicitudContacto.findManyBy({ usuarioEmisor: ana.id })
    return enviadas.some(({ usuarioReceptor }) => usuarioReceptor === beto.id)
  },
  igual: true,
}

const comoTexto = (nombre: string, escribir: (id: number) => unknown): Aceptado => ({
  nombre: `usuario_id ${nombre}`,
  ruta: RUTA,
  cuerpo: ({ beto }) => ({ usuario_id: escribir(beto.id) }),
  antes,
  ...CREADO,
  vuelve,
})

export const solicitudes: Tabla = {
  'GET /usuario/solicitud-contacto': {
    ataques: [...sinSesion({ ruta: RUTA }), ...comoAdministrador({ ruta: RUTA })],
    aceptados: [{ nombre: 'con una página mala', ruta: `${RUTA}?cantidad=-1`, ...conLista }],
  },
  'POST /usuario/solicitud-contacto': {
    ataques: [
      ...sinSesion(A_BETO),
      ...comoAdministrador(A_BETO),
      ...cuerposMalos(A_BETO, INVALIDO),
      ...sinCampo(A_BETO, 'usuario_id', FALTA),
      ...enCampo(A_BETO, 'usuario_id', IDS_MALOS, INVALIDO),
      ...enCampo(A_BETO, 'usuario_id', DE_NADIE, DESCONOCIDO),
      {
        nombre: 'usuario_id infinito',
        ruta: RUTA,
        formato: () => ({
          cuerpo: '{"usuario_id":1e999}',
          cabeceras: { 'Content-Type': 'application/json' },
        }),
        ...DESCONOCIDO,
      },
    ],
    aceptados: [
      ...cuerposRaros({ ...A_BETO, antes, vuelve }, CREADO),
      comoTexto('en texto', String),
      comoTexto('en texto con ceros', (id) => `000${id}`),
      comoTexto('en texto con 400 ceros', (id) => `${'0'.repeat(400)}${id}`),
    ],
  },
  'PUT /usuario/solicitud-contacto/:solicitud': {
    ataques: [
      ...sinSesion(RESPUESTA),
      ...comoAdministrador(RESPUESTA),
      ...cuerposMalos(RESPUESTA, INVALIDO),
      ...sinCampo(RESPUESTA, 'accion', ACCION_INVALIDA),
      ...enCampo(RESPUESTA, 'accion', ACCIONES_MALAS, ACCION_INVALIDA),
      ...enterosMalos({ ...RESPUESTA, ruta: `${RUTA}/{id}` }),
      ...['aceptar', 'rechazar'].flatMap((accion) =>
        ajenos({ ruta: `${RUTA}/{id}`, cuerpo: { accion } }, ['ajena', 'enviada'], NO_EXISTE)
      ),
      { ...RESPUESTA, nombre: 'id de nadie', ruta: `${RUTA}/2147483647`, ...NO_EXISTE },
    ],
    aceptados: [{ ...RESPUESTA, nombre: 'con ceros', ruta: `${RUTA}/000{recibida}`, ...BIEN }],
  },
  'DELETE /usuario/solicitud-contacto/:solicitud': {
    ataques: [
      ...sinSesion(CANCELACION),
      ...comoAdministrador(CANCELACION),
      ...enterosMalos({ ruta: `${RUTA}/{id}` }),
      ...ajenos({ ruta: `${RUTA}/{id}` }, ['ajena'], NO_EXISTE),
      { nombre: 'id de nadie', ruta: `${RUTA}/2147483647`, ...NO_EXISTE },
    ],
    aceptados: [
      {
        nombre: 'con ceros, y con un cuerpo que nadie pidió',
        ruta: `${RUTA}/000{enviada}`,
        cuerpo: { accion: 'nada' },
        ...BIEN,
      },
    ],
  },
}
