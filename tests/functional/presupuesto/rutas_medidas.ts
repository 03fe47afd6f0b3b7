import type { ApiClient, ApiRequest } from '@japa/api-client'
import { CUALQUIERA } from '../reglas/apoyo.js'
import type { Mundo } from '../fallas/mundo.js'
import { RUTAS } from '../fallas/rutas.js'

/** Una ruta y el pedido suyo que más cuesta. */
export type RutaMedida = {
  /** Con sus parámetros como `{id}`. */
  nombre: string
  pedir: (client: ApiClient, mundo: MundoConRegla) => ApiRequest
}

type MundoConRegla = Mundo & { regla: number }

const REGLA = { nombre: 'Una más', ...CUALQUIERA }

/** Las que en las pruebas de fallas se piden con algo que se rechaza, pedidas bien. */
const BIEN_PEDIDAS: RutaMedida[] = [
  {
    nombre: 'POST /usuario/sesion',
    pedir: (client, { ana }) =>
      client.post('/usuario/sesion').json({ email: ana.email, password: '123' }),
  },
  {
    nombre: 'DELETE /usuario',
    pedir: (client, { ana }) =>
      client.delete('/usuario').bearerToken(ana.token).json({ password: '123' }),
  },
  {
    nombre: 'DELETE /usuario/solicitud-contacto/{id}',
    pedir: (client, { caro, solicitud }) =>
      client.delete(`/usuario/solicitud-contacto/${solicitud}`).bearerToken(caro.token),
  },
  {
    nombre: 'GET /admin/regla/{id}',
    pedir: (client, { administrador, regla }) =>
      client.get(`/admin/regla/${regla}`).bearerToken(administrador),
  },
  {
    nombre: 'POST /admin/regla',
    pedir: (client, { administrador }) =>
      client.post('/admin/regla').bearerToken(administrador).json(REGLA),
  },
  {
    nombre: 'PUT /admin/regla/{id}',
    pedir: (client, { administrador, regla }) =>
      client.put(`/admin/regla/${regla}`).bearerToken(administrador).json({ orden: 9 }),
  },
  {
    nombre: 'DELETE /admin/regla/{id}',
    pedir: (client, { administrador, regla }) =>
      client.delete(`/admin/regla/${regla}`).bearerToken(administrador),
  },
]

const SIN_RED: RutaMedida[] = [
  { nombre: 'GET /ping', pedir: (client) => client.get('/ping') },
  { nombre: 'GET /openapi.json', pedir: (client) => client.get('/openapi.json') },
  { nombre: 'GET /docs', pedir: (client) => client.get('/docs') },
  { nombre: 'GET /docs/{id}', pedir: (client) => client.get('/docs/swagger-ui-bundle.js') },
  { nombre: 'GET /health/live', pedir: (client) => client.get('/health/live') },
  { nombre: 'GET /health/ready', pedir: (client) => client.get('/health/ready') },
  { nombre: 'GET /metrics', pedir: (client) => client.get('/metrics') },
  {
    nombre: 'GET /stats',
    pedir: (client) => client.get('/stats?inicio=2020-01-01&fin=2029-12-31'),
  },
  { nombre: 'DELETE /base_de_datos', pedir: (client) => client.delete('/base_de_datos') },
  { nombre: 'GET /stats/historico', pedir: (client) => client.get('/stats/historico') },
]

const bienPedidas = new Set(BIEN_PEDIDAS.map(({ nombre }) => nombre))

/** Todas las del router: las que llaman a otros servidores, también por sus variantes. */
export const RUTAS_MEDIDAS: RutaMedida[] = [
  ...SIN_RED,
  ...RUTAS.map(({ nombre, pedir }) => ({
    nombre: nombre.split(/,? /).slice(0, 2).join(' '),
    pedir,
  })).filter(({ nombre }) => !bienPedidas.has(nombre)),
  ...BIEN_PEDIDAS,
]
