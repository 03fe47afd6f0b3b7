import type { Tabla } from '../ataque.js'
import { paginasMalas, paginasRaras } from '../ataques/consultas.js'
import { comoAdministrador, sinSesion } from '../ataques/credenciales.js'
import { enterosMalos } from '../ataques/identificadores.js'
import { conLista, DESCONOCIDO } from '../respuestas.js'

const MURO = { ruta: '/video' }
const PROPIOS = { ruta: '/usuario/video' }
const DE_BETO = { ruta: '/usuario/{beto}/video' }

/** Las listas de videos: el muro y las de cada persona. */
export const muro: Tabla = {
  'GET /video': {
    ataques: [...sinSesion(MURO), ...comoAdministrador(MURO), ...paginasMalas(MURO)],
    aceptados: paginasRaras(MURO),
  },
  'GET /usuario/video': {
    ataques: [...sinSesion(PROPIOS), ...comoAdministrador(PROPIOS), ...paginasMalas(PROPIOS)],
    aceptados: paginasRaras(PROPIOS),
  },
  'GET /usuario/:usuario/video': {
    ataques: [
      ...sinSesion(DE_BETO),
      ...paginasMalas(DE_BETO),
      ...enterosMalos({ ruta: '/usuario/{id}/video' }),
      { nombre: 'id de nadie', ruta: '/usuario/2147483647/video', ...DESCONOCIDO },
      // Que no exista se contesta antes que la página (docs/contrato.md §4).
      {
        nombre: 'id de nadie y página mala',
        ruta: '/usuario/2147483647/video?offset=x',
        ...DESCONOCIDO,
      },
    ],
    aceptados: [
      ...paginasRaras(DE_BETO),
      { nombre: 'con ceros adelante', ruta: '/usuario/000{beto}/video', ...conLista },
      { nombre: 'como administrador', ...DE_BETO, quien: 'administrador', ...conLista },
    ],
  },
}
