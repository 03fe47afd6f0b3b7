import type { IncomingMessage, ServerResponse } from 'node:http'

/** El largo que un servidor tolera en la primera línea de un pedido, y cómo lo rechaza. */
export interface LimiteDeLinea {
  excede(pedido: IncomingMessage): boolean
  estado: number
  razon: string
  html: string
}

/** gunicorn, delante del auth server, rechaza la línea de más de 4.094 bytes (`docs/contrato.md §9`). */
export const LIMITE_DE_GUNICORN: LimiteDeLinea = {
  excede: ({ method = '', url = '', httpVersion }) =>
    `${method} ${url} HTTP/${httpVersion}`.length > 4094,
  estado: 400,
  razon: 'Bad Request',
  html: '<html>\n  <head>\n    <title>Bad Request</title>\n  </head>\n  <body>\n    <h1><p>Bad Request</p></h1>\n    Request Line is too large\n  </body>\n</html>\n',
}

/** Node, debajo del media server, no admitía más de 8 kB (`docs/contrato.md §10`). */
export const LIMITE_DE_NODE: LimiteDeLinea = {
  excede: ({ url = '' }) => url.length > 8192,
  estado: 431,
  razon: 'Request Header Fields Too Large',
  html: '',
}

/** Contesta y corta la conexión, como hacen ambos: lo que siga en ella ya no se puede interpretar. */
export function rechazarLinea(respuesta: ServerResponse, limite: LimiteDeLinea): void {
  respuesta.writeHead(limite.estado, cabeceras(limite)).end(limite.html)
}

/** Lo mismo, en crudo, para cuando Node no llegó siquiera a armar el pedido. */
export function lineaRechazadaEnCrudo(limite: LimiteDeLinea): string {
  const lineas = Object.entries(cabeceras(limite)).map(([nombre, valor]) => `${nombre}: ${valor}`)
  return [`HTTP/1.1 ${limite.estado} ${limite.razon}`, ...lineas, '', limite.html].join('\r\n')
}

function cabeceras(limite: LimiteDeLinea): Record<string, string> {
  return {
    'Access-Control-Allow-Origin': '*',
    'Connection': 'close',
    'Content-Length': String(limite.html.length),
    'Content-Type': 'text/html',
  }
}
