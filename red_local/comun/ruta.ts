import type { HttpBindings } from '@hono/node-server'

/**
 * La ruta que se busca para un pedido: sin barras repetidas ni al final, porque el admin web une
 * las direcciones de modo que pide `//ping` (`docs/contrato.md §1`).
 *
 * Parte de lo que llegó por el cable y no de la URL ya normalizada, que resuelve los `..`: así
 * `/video/..` es un video que no existe y no otra ruta.
 */
export function rutaPedida(pedido: Request, opciones?: { env?: HttpBindings }): string {
  const cruda = opciones?.env?.incoming.url ?? ''
  const url = cruda.startsWith('/') ? cruda : pedido.url.replace(/^\w+:\/\/[^/]*/, '')
  const [ruta = ''] = url.split(/[?#]/, 1)
  return ruta.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '') || '/'
}
