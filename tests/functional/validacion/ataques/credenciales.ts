import type { Ataque, Cabeceras, Pedido, Respuesta } from '../ataque.js'
import type { Mundo } from '../mundo.js'
import { SIN_PERMISO, SIN_SESION } from '../respuestas.js'

const CREDENCIALES: Record<string, string | ((mundo: Mundo) => string | string[])> = {
  'una vacía': '',
  'el esquema solo': 'Bearer',
  'otro esquema': 'Basic YW5hOjEyMw==',
  'su token con otro esquema': ({ ana }) => `Token ${ana.token}`,
  'su token sin esquema': ({ ana }) => ana.token,
  'su token entre comillas': ({ ana }) => `Bearer "${ana.token}"`,
  'su token y algo más': ({ ana }) => `Bearer ${ana.token} x`,
  'su token dos veces': ({ ana }) => `Bearer ${ana.token}, Bearer ${ana.token}`,
  'su token recortado': ({ ana }) => `Bearer ${ana.token.slice(0, -1)}`,
  'su token sin firma': ({ ana }) => `Bearer ${sinFirma(ana.token)}`,
  'su token firmado para otro': ({ ana, beto }) => `Bearer ${conFirmaDe(ana.token, beto.token)}`,
  'un token que no lo es': 'Bearer invalido',
  'un token con la ruta de otra cosa': 'Bearer ../../ping',
  'un token que no es ASCII': 'Bearer \u00f1and\u00fa',
  'un token de 8.000 caracteres': `Bearer ${'x'.repeat(8_000)}`,
  'un token que llena las cabeceras': `Bearer ${'x'.repeat(15_900)}`,
  'dos cabeceras, la primera mala': ({ ana }) => ['Bearer invalido', `Bearer ${ana.token}`],
}

/** Sin token, o con algo que no es el de nadie. */
export const sinSesion = (pedido: Pedido): Ataque[] => conCredencialesMalas(pedido, SIN_SESION)

/** Lo mismo, donde el token no se mira: la respuesta es la de siempre. */
export const conCredencialesIgnoradas = (pedido: Pedido, respuesta: Respuesta): Ataque[] => [
  ...conCredencialesMalas(pedido, respuesta),
  { nombre: 'con el token del administrador', ...pedido, quien: 'administrador', ...respuesta },
  { nombre: 'con un token bueno', ...pedido, quien: 'ana', ...respuesta },
]

/** El token del administrador, donde hace falta una persona. */
export const comoAdministrador = (pedido: Pedido): Ataque[] => [
  { nombre: 'con el token del administrador', ...pedido, quien: 'administrador', ...SIN_PERMISO },
]

/** El de una persona, donde hace falta el administrador. */
export const comoPersona = (pedido: Pedido): Ataque[] => [
  { nombre: 'con el token de una persona', ...pedido, quien: 'ana', ...SIN_PERMISO },
]

function conCredencialesMalas(pedido: Pedido, respuesta: Respuesta): Ataque[] {
  const malo = { ...pedido, quien: 'nadie' as const, ...respuesta }
  const separador = pedido.ruta.includes('?') ? '&' : '?'
  return [
    { nombre: 'sin token', ...malo },
    {
      nombre: 'con el token en una cookie',
      ...malo,
      cabeceras: ({ ana }) => ({ Cookie: `token=${ana.token}; Authorization=Bearer ${ana.token}` }),
    },
    {
      nombre: 'con el token en la consulta',
      ...malo,
      ruta: `${pedido.ruta}${separador}token={token}`,
    },
    ...Object.entries(CREDENCIALES).map(([nombre, credencial]) => ({
      nombre: `con ${nombre}`,
      ...malo,
      cabeceras: (mundo: Mundo): Cabeceras => ({
        Authorization: typeof credencial === 'function' ? credencial(mundo) : credencial,
      }),
    })),
  ]
}

/** Un JWT que dice lo mismo y no está firmado: `alg: none`. */
function sinFirma(token: string): string {
  const [, contenido] = token.split('.')
  const encabezado = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')
  return `${encabezado}.${contenido}.`
}

/** El contenido de uno con la firma de otro. */
function conFirmaDe(token: string, otro: string): string {
  return [...token.split('.').slice(0, 2), otro.split('.')[2]].join('.')
}
