import type { ServerResponse } from 'node:http'
import type { Intervencion } from '#tests/fallas/intermediario'

const GOTEO_MS = 100

/** Las maneras de andar mal de otro servidor (docs/contrato.md §1). `rechazada` no llega a nadie. */
export const FALLAS = [
  'lenta',
  'colgada',
  'rechazada',
  'cortada',
  'estado-500',
  'html',
  'otra-forma',
  'token-de-app',
  'demasiados',
] as const

export type Falla = (typeof FALLAS)[number]

export const CUERPO_DE_429 = { mensaje: 'Demasiados pedidos.' }

/** Cómo se hace cada falla. */
export const INTERVENCIONES: Record<Exclude<Falla, 'rechazada'>, Intervencion> = {
  'lenta': gotear,
  'colgada': () => {},
  'cortada': cortar,
  'estado-500': (respuesta) => contestar(respuesta, 500, '<h1>Internal Server Error</h1>'),
  'html': (respuesta) => contestar(respuesta, 200, '<html><body>Bienvenido</body></html>'),
  'otra-forma': (respuesta) => contestar(respuesta, 200, '{"otra":"forma"}'),
  'token-de-app': (respuesta) => contestar(respuesta, 401, '{"mensaje":"App token inválido"}'),
  'demasiados': (respuesta) => contestar(respuesta, 429, JSON.stringify(CUERPO_DE_429)),
}

function contestar(respuesta: ServerResponse, estado: number, cuerpo: string) {
  const tipo = cuerpo.startsWith('<') ? 'text/html' : 'application/json'
  respuesta.writeHead(estado, { 'content-type': tipo }).end(cuerpo)
}

/** Nunca deja pasar un rato sin un byte, y nunca termina: a un límite por inactividad lo burla. */
function gotear(respuesta: ServerResponse) {
  respuesta.writeHead(200, { 'content-type': 'application/json' })
  const goteo = setInterval(() => respuesta.write(' '), GOTEO_MS)
  respuesta.once('close', () => clearInterval(goteo))
}

/** Promete más de lo que manda y corta la conexión. */
function cortar(respuesta: ServerResponse) {
  respuesta.writeHead(200, { 'content-type': 'application/json', 'content-length': 1_000 })
  respuesta.write('{"usuario_id":', () => respuesta.socket?.resetAndDestroy())
}
