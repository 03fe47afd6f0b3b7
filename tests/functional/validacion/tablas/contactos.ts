import type { Tabla } from '../ataque.js'
import { comoAdministrador, sinSesion } from '../ataques/credenciales.js'
import { ajenos, enterosMalos } from '../ataques/identificadores.js'
import { releer } from '../releer.js'
import { BIEN, conLista, conMensaje, DESCONOCIDO } from '../respuestas.js'

const PROPIOS = { ruta: '/usuario/contacto' }
const FIN = { ruta: '/usuario/contacto/{eva}' }
const NO_ES_CONTACTO = conMensaje(404, 'El usuario no es un contacto.')
const DE_BETO = { ruta: '/usuario/{beto}/contacto' }

/** No se paginan (docs/contrato.md §1): lo que diga la consulta no importa. */
const CONSULTA = '?offset=-1&cantidad=%00'

export const contactos: Tabla = {
  'GET /usuario/contacto': {
    ataques: [...sinSesion(PROPIOS), ...comoAdministrador(PROPIOS)],
    aceptados: [{ nombre: 'con una página mala', ruta: `${PROPIOS.ruta}${CONSULTA}`, ...conLista }],
  },
  'GET /usuario/:usuario/contacto': {
    ataques: [
      ...sinSesion(DE_BETO),
      ...enterosMalos({ ruta: '/usuario/{id}/contacto' }),
      { nombre: 'id de nadie', ruta: '/usuario/2147483647/contacto', ...DESCONOCIDO },
    ],
    aceptados: [
      { nombre: 'con una página mala', ruta: `${DE_BETO.ruta}${CONSULTA}`, ...conLista },
      { nombre: 'con ceros adelante', ruta: '/usuario/000{beto}/contacto', ...conLista },
      { nombre: 'como administrador', ...DE_BETO, quien: 'administrador', ...conLista },
    ],
  },
  'DELETE /usuario/contacto/:usuario': {
    ataques: [
      ...sinSesion(FIN),
      ...comoAdministrador(FIN),
      ...enterosMalos({ ruta: '/usuario/contacto/{id}' }),
      // Ni con quien no es contacto, ni con quien está por serlo, ni consigo misma.
      ...ajenos({ ruta: '/usuario/contacto/{id}' }, ['beto', 'carla', 'ana'], NO_ES_CONTACTO),
      { nombre: 'id de nadie', ruta: '/usuario/contacto/2147483647', ...NO_ES_CONTACTO },
      { nombre: 'el de otras dos', ...FIN, quien: 'beto', ...NO_ES_CONTACTO },
    ],
    aceptados: [
      {
        nombre: 'con ceros, y con un cuerpo que nadie pidió',
        ruta: '/usuario/contacto/000{eva}',
        cuerpo: { accion: 'nada' },
        ...BIEN,
        vuelve: { lee: (mundo) => releer(mundo, '/usuario/contacto'), igual: [] },
      },
    ],
  },
}
