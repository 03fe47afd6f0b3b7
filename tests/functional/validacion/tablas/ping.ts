import type { Tabla } from '../ataque.js'
import { conCredencialesIgnoradas } from '../ataques/credenciales.js'
import { BIEN, SIN_RUTA } from '../respuestas.js'

const PING = { ruta: '/ping', quien: 'nadie' as const }

export const ping: Tabla = {
  'GET /ping': {
    ataques: [
      ...conCredencialesIgnoradas(PING, BIEN),
      ...Object.entries({
        'algo después': '/ping/x',
        'una codificación rota': '/ping/%',
        'un NUL': '/ping%00',
        'un blanco': '/ping%20',
        'un salto de línea': '/ping%0A',
        'la barra codificada': '/%2Fping',
        'un parámetro': '/ping;x=1',
        'otra capitalización': '/PING',
        'una subida': '/x/../ping',
        'nada': '/',
        'media ruta': '/pin',
        '12.000 caracteres': `/${'a'.repeat(12_000)}`,
        '4.000 barras adentro': `/ping${'/'.repeat(4_000)}x`,
        'la consulta codificada': '/ping%3Fx=1',
      }).map(([nombre, ruta]) => ({ nombre, ...PING, ruta, ...SIN_RUTA })),
      ...Object.entries({
        'de un archivo': '/.env',
        'de un archivo de afuera': '/..%2f..%2fetc%2fpasswd',
        'de PHP': '/index.php?x=../../etc/passwd',
        'una clave de objeto': '/__proto__',
        'un constructor': '/constructor',
      }).map(([nombre, ruta]) => ({ nombre: `ruta ${nombre}`, ...PING, ruta, ...SIN_RUTA })),
    ],
    aceptados: Object.entries({
      'dos barras': '//ping',
      'muchas barras': '//////ping/',
      'codificada': '/%70ing',
      'una consulta enorme': `/ping?x=${'a'.repeat(12_000)}`,
      'una consulta rota': '/ping?%E0%A4%A&%00&=&[]&a[b]=c&__proto__[x]=1',
      'otro método en la consulta': '/ping?_method=DELETE',
    }).map(([nombre, ruta]) => ({ nombre, ...PING, ruta, ...BIEN })),
  },
}
