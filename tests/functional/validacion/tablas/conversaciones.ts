import Mensaje from '#models/mensaje'
import type { Aceptado, Pedido, Tabla } from '../ataque.js'
import { enCampo, NO_VERDADEROS, sinCampo } from '../ataques/campos.js'
import { paginasMalas, paginasRaras } from '../ataques/consultas.js'
import { comoAdministrador, sinSesion } from '../ataques/credenciales.js'
import { cuerposMalos, cuerposRaros } from '../ataques/cuerpos.js'
import { enterosMalos } from '../ataques/identificadores.js'
import type { Mundo } from '../mundo.js'
import { BIEN, conLista, INVALIDO } from '../respuestas.js'

const TODAS = { ruta: '/chat' }
const CON_EVA = { ruta: '/chat/{eva}' }
const LEER = { ...CON_EVA, cuerpo: { leido: true } }
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
      // A estos se les contesta que bien, y no cambia nada de nadie.
      { nombre: 'lo que eva le escribió a ana, como beto', ...LEER, quien: 'beto', ...BIEN },
      { nombre: 'lo que no escribió nadie', ...LEER, ruta: '/chat/2147483647', ...BIEN },
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
    ],
  },
}
