import db from '@adonisjs/lucid/services/db'
import Mensaje from '#models/mensaje'
import type { Aceptado, Pedido, Tabla } from '../ataque.js'
import { enCampo, NO_LOGICOS, NO_VERDADEROS, sinCampo } from '../ataques/campos.js'
import { paginasMalas, paginasRaras } from '../ataques/consultas.js'
import { comoAdministrador, sinSesion } from '../ataques/credenciales.js'
import { cuerposMalos, cuerposRaros } from '../ataques/cuerpos.js'
import { enterosMalos } from '../ataques/identificadores.js'
import type { Mundo } from '../mundo.js'
import { BIEN, conLista, INVALIDO } from '../respuestas.js'

const TODAS = { ruta: '/chat' }
const CON_EVA = { ruta: '/chat/{eva}' }
const LEER = { ...CON_EVA, cuerpo: { leido: true } }
const SILENCIAR = { ...CON_EVA, cuerpo: { silenciado: true } }
const LEER_Y_SILENCIAR = { ...CON_EVA, cuerpo: { leido: true, silenciado: true } }
const VACIA = { estado: 200, responde: [] }

const deEva = ({ ana, eva }: Mundo) =>
  Mensaje.query().where({ emisor: eva.id, destinatario: ana.id })

const antes = (mundo: Mundo) => deEva(mundo).update({ leido: false })

const vuelve: Aceptado['vuelve'] = {
  lee: async (mundo) => {
    const { leido } = await deEva(mundo).firstOrFail()
    return leido
  },
  igual: true,
}

const sinPermiso = (pedido: Pedido) => [...sinSesion(pedido), ...comoAdministrador(pedido)]

export const conversaciones: Tabla = {
  'GET /chat': {
    ataques: [...sinPermiso(TODAS), ...paginasMalas(TODAS)],
    aceptados: paginasRaras(TODAS),
  },
  'GET /chat/:usuario': {
    ataques: [
      ...sinPermiso(CON_EVA),
      ...paginasMalas(CON_EVA),
      ...enterosMalos({ ruta: '/chat/{id}' }),
    ],
    aceptados: [
      ...paginasRaras(CON_EVA),
      { nombre: 'con ceros adelante', ruta: '/chat/000{eva}', ...conLista },
      { nombre: 'la de otras dos, que no se ve', ...CON_EVA, quien: 'beto', ...VACIA },
      { nombre: 'con nadie', ruta: '/chat/2147483647', ...VACIA },
      { nombre: 'consigo misma', ruta: '/chat/{ana}', ...VACIA },
    ],
  },
  'PUT /chat/:usuario': {
    ataques: [
      ...sinPermiso(LEER),
      ...cuerposMalos(LEER, INVALIDO),
      ...sinCampo(LEER, 'leido', INVALIDO),
      ...enCampo(LEER, 'leido', NO_VERDADEROS, INVALIDO),
      ...enterosMalos({ ...LEER, ruta: '/chat/{id}' }),
      ...sinCampo(SILENCIAR, 'silenciado', INVALIDO),
      ...enCampo(SILENCIAR, 'silenciado', NO_LOGICOS, INVALIDO),
      ...enCampo(LEER_Y_SILENCIAR, 'silenciado', NO_LOGICOS, INVALIDO),
      ...enCampo(LEER_Y_SILENCIAR, 'leido', NO_VERDADEROS, INVALIDO),
      // A estos se les contesta que bien, y no cambia nada de nadie.
      { nombre: 'lo que eva le escribió a ana, como beto', ...LEER, quien: 'beto', ...BIEN },
      { nombre: 'lo que no escribió nadie', ...LEER, ruta: '/chat/2147483647', ...BIEN },
      ...['beto', 'ana'].map((quien) => ({
        ...SILENCIAR,
        nombre: `la que no hay, con ${quien}`,
        ruta: `/chat/{${quien}}`,
        ...BIEN,
      })),
      { nombre: 'la que no hay, con nadie', ...SILENCIAR, ruta: '/chat/2147483647', ...BIEN },
      { nombre: 'lo propio', ...LEER, ruta: '/chat/{ana}', ...BIEN },
    ],
    aceptados: [
      ...cuerposRaros({ ...LEER, antes, vuelve }, BIEN),
      {
        ...LEER,
        nombre: 'con ceros adelante',
        ruta: '/chat/000{eva}',
        antes,
        ...BIEN,
        vuelve,
      },
      ...[SILENCIAR, { ...SILENCIAR, cuerpo: { leido: null, silenciado: true } }].map(
        (pedido, orden) => ({
          ...pedido,
          nombre: `silenciada, ${orden === 0 ? 'a secas' : 'con un nulo al lado'}`,
          antes: () => db.from('conversacion_callada').delete(),
          ...BIEN,
          vuelve: {
            lee: async ({ ana, eva }: Mundo) => {
              const suya = { usuario: ana.id, otra: eva.id }
              const calladas = await db.from('conversacion_callada').where(suya)
              return calladas.length
            },
            igual: 1,
          },
        })
      ),
    ],
  },
}
