import type { MiddlewareHandler } from 'hono'

const PERMITIDOS = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS'
const CABECERAS = ['authorization', 'content-type', 'x-app-server-token', 'x-request-id']

/**
 * Deja entrar a cualquier origen, en los aciertos y en los errores: el admin web habla con los dos
 * servidores desde un navegador (`docs/contrato.md §1` y §9).
 */
export const permitirCualquierOrigen: MiddlewareHandler = async (contexto, siguiente) => {
  const metodoPedido = contexto.req.header('access-control-request-method')
  if (contexto.req.method === 'OPTIONS' && metodoPedido !== undefined) {
    return contexto.body(null, 204, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Methods': PERMITIDOS,
      // El comodín `*` no alcanza: los navegadores no incluyen en él a `authorization`.
      'Access-Control-Allow-Headers': cabecerasPermitidas(
        contexto.req.header('access-control-request-headers')
      ),
      'Access-Control-Max-Age': '600',
    })
  }

  await siguiente()
  contexto.header('Access-Control-Allow-Origin', '*')
}

function cabecerasPermitidas(pedidas = ''): string {
  const nombres = pedidas.split(',').map((nombre) => nombre.trim().toLowerCase())
  return [...new Set([...CABECERAS, ...nombres.filter(Boolean)])].join(', ')
}
