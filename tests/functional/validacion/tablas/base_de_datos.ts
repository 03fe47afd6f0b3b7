import type { Tabla } from '../ataque.js'
import { comprimido, conTipo, JSON_UTF8, sinComprimir, UN_MEGA } from '../ataques/formatos.js'
import { BIEN, ENORME, SIN_RUTA } from '../respuestas.js'

const VACIADO = { ruta: '/base_de_datos', quien: 'nadie' as const }

/** No pide permiso y no mira nada: los ataques son los que no tienen que llegar a vaciar. */
export const baseDeDatos: Tabla = {
  'DELETE /base_de_datos': {
    ataques: [
      ...Object.entries({
        'algo después': '/base_de_datos/x',
        'un id': '/base_de_datos/1',
        'una codificación rota': '/base_de_datos/%',
        'el nombre cortado': '/base_de_dato',
        'un NUL': '/base_de_datos%00',
        'un blanco': '/base_de_datos%20',
        'la barra final codificada': '/base_de_datos%2F',
        'una subida': '/ping/..%2Fbase_de_datos',
        'otra capitalización': '/Base_De_Datos',
      }).map(([nombre, ruta]) => ({ nombre, ...VACIADO, ruta, ...SIN_RUTA })),
      {
        nombre: 'un cuerpo enorme',
        ...VACIADO,
        formato: () => ({ cuerpo: 'a'.repeat(UN_MEGA + 1), cabeceras: JSON_UTF8 }),
        ...ENORME,
      },
    ],
    aceptados: [
      {
        nombre: 'con un cuerpo que no es JSON',
        ...VACIADO,
        formato: conTipo('text/plain'),
        ...BIEN,
      },
      {
        nombre: 'con un cuerpo mal comprimido',
        ...VACIADO,
        formato: comprimido('gzip', sinComprimir),
        ...BIEN,
      },
      {
        nombre: 'con un token malo',
        ...VACIADO,
        cabeceras: { Authorization: 'Bearer x' },
        ...BIEN,
      },
      { nombre: 'con barras de más', ...VACIADO, ruta: '///base_de_datos/', ...BIEN },
    ],
  },
}
