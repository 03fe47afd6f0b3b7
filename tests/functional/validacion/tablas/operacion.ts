import type { Ataque, Forma, Tabla } from '../ataque.js'
import { conCredencialesIgnoradas } from '../ataques/credenciales.js'
import { SIN_RUTA } from '../respuestas.js'

const esTexto = (valor: unknown) => typeof valor === 'string'
const cualquiera = () => true

const VIVO: Forma = { estado: 'ok', version: esTexto }
const LISTO: Forma = {
  estado: 'ok',
  base: 'contesta',
  migraciones: 'al día',
  apagando: false,
  otros: cualquiera,
}

/** Direcciones que se parecen y no son. */
function parecidas(ruta: string): Ataque[] {
  return Object.entries({
    'algo después': `${ruta}/x`,
    'una codificación rota': `${ruta}/%`,
    'un NUL': `${ruta}%00`,
    'un blanco': `${ruta}%20`,
    'un salto de línea': `${ruta}%0A`,
    'la barra codificada': `/%2F${ruta.slice(1)}`,
    'un parámetro': `${ruta};x=1`,
    'otra capitalización': ruta.toUpperCase(),
    'media ruta': ruta.slice(0, -1),
    'la consulta codificada': `${ruta}%3Fx=1`,
  }).map(([nombre, una]) => ({ nombre, ruta: una, quien: 'nadie' as const, ...SIN_RUTA }))
}

const sonda = (ruta: string, responde: Forma) => ({
  ataques: [
    ...conCredencialesIgnoradas({ ruta, quien: 'nadie' }, { estado: 200, responde }),
    ...parecidas(ruta),
  ],
})

export const operacion: Tabla = {
  'GET /health/live': sonda('/health/live', VIVO),
  'GET /health/ready': sonda('/health/ready', LISTO),
  'GET /openapi.json': { ataques: parecidas('/openapi.json') },
  'GET /docs': {
    ataques: parecidas('/docs')
      .filter(({ nombre }) => nombre !== 'la barra codificada')
      .concat(parecidas('/docs/index.htm')),
  },
  'GET /docs/:archivo': { ataques: parecidas('/docs/pagina.js') },
  'GET /metrics': {
    ataques: [
      ...parecidas('/metrics'),
      ...['127.0.0.1', '::1', '', 'localhost', '10.0.0.1, 127.0.0.1'].map((direccion) => ({
        nombre: `por un proxy que dice venir de «${direccion}»`,
        ruta: '/metrics',
        quien: 'nadie' as const,
        cabeceras: { 'X-Forwarded-For': direccion },
        ...SIN_RUTA,
      })),
    ],
  },
}
