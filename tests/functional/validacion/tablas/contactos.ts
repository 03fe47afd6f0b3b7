import type { Tabla } from '../ataque.js'
import { comoAdministrador, sinSesion } from '../ataques/credenciales.js'
import { enterosMalos } from '../ataques/identificadores.js'
import { conLista, DESCONOCIDO } from '../respuestas.js'

const PROPIOS = { ruta: '/usuario/contacto' }
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
}
