import { randomUUID } from 'node:crypto'
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http'
import { cabecerasDeSeguridad } from '#start/cabeceras_de_seguridad'
import env from '#start/env'
import { responderIlegible, responderTunel } from '#start/pedido_ilegible'
import { pedidos } from '#operacion/pedidos'
import { cerrarSiQuedaResto, esperarPermiso, seCierra } from '#operacion/resto_del_cuerpo'

/** Lo que se acepta como identificador de pedido ajeno (docs/contrato.md §1). */
const ID_DE_PEDIDO = /^[A-Za-z0-9._-]{1,128}$/

/*
| Nadie puede tener tomada una conexión mandando de a poco, o sin leer lo que se le contesta. La que
| queda abierta entre dos pedidos dura más que lo que la guarda un balanceador, que si no mandaría un
| pedido justo cuando se cierra.
*/
const LIMITES = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: Math.min(env.get('HTTP_LIMITE_CABECERAS_MS'), env.get('HTTP_LIMITE_PEDIDO_MS')),
  requestTimeout: env.get('HTTP_LIMITE_PEDIDO_MS'),
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 65_000,
  // Sin `Host` Node contesta por su cuenta y sin JSON: se contesta acá.
  requireHostHeader: false,
}

/**
 * Crea el servidor HTTP que recibe los pedidos antes que el framework: acá va lo que tiene que
 * valer para toda respuesta, incluidas las que el framework contesta sin pasar por sus middlewares.
 */
export function crearServidorHttp(atender: RequestListener) {
  const servidor = createServer(LIMITES, (pedido, respuesta) => {
    if (seCierra(pedido)) {
      return
    }
    const id = identificar(pedido)
    respuesta.setHeader('X-Request-Id', id)
    respuesta.setHeader('Access-Control-Allow-Origin', '*')
    respuesta.setHeaders(cabecerasDeSeguridad(pedido))
    pedidos.empezar(pedido, respuesta, id)

    // La administración web une las direcciones con una barra de más.
    pedido.url = sinOrigen(pedido.url)?.replace(/^\/{2,}/, '/')

    return sinHost(pedido)
      ? responder(pedido, respuesta, 400, 'Falta la cabecera Host.')
      : atender(pedido, respuesta)
  })
  // Lo que se espera y no se conoce se ignora: Node lo rechazaría por su cuenta y sin JSON.
  servidor.on('checkExpectation', (pedido, respuesta) => {
    servidor.emit('request', pedido, respuesta)
  })
  // Node daría permiso antes de saber si el cuerpo se va a leer.
  servidor.on('checkContinue', (pedido, respuesta) => {
    esperarPermiso(pedido)
    servidor.emit('request', pedido, respuesta)
  })
  // Las que pasan del máximo se cierran sin leerlas: cada una ocupa memoria aunque no pida nada.
  servidor.maxConnections = env.get('HTTP_CONEXIONES')
  servidor.on('drop', () => pedidos.conexionDeMas())
  servidor.setTimeout(env.get('HTTP_LIMITE_INACTIVIDAD_MS'))
  servidor.on('clientError', responderIlegible)
  servidor.on('connect', responderTunel)
  return servidor
}

/** `onBadUrl` del framework: una codificación porcentual malformada es una ruta desconocida. */
export function responderDireccionInvalida(pedido: IncomingMessage, respuesta: ServerResponse) {
  responder(pedido, respuesta, 404, 'La ruta no existe.')
}

/** HTTP/1.1 la exige (RFC 9112 §3.2). */
function sinHost({ httpVersion, headers }: IncomingMessage) {
  return httpVersion === '1.1' && headers.host === undefined
}

/** Quien pasa por un proxy manda la dirección entera, y hay que aceptarla (RFC 9112 §3.2.2). */
function sinOrigen(direccion: string | undefined) {
  return direccion?.replace(/^https?:\/\/[^/?#]*(?=([/?#]?))/i, (_origen, sigue) =>
    sigue === '/' ? '' : '/'
  )
}

/** Lo que se contesta sin pasar por el framework. */
function responder(
  pedido: IncomingMessage,
  respuesta: ServerResponse,
  estado: number,
  mensaje: string
) {
  cerrarSiQuedaResto(pedido, respuesta)
  const cuerpo = JSON.stringify({ mensaje })
  respuesta.writeHead(estado, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(cuerpo),
  })
  respuesta.end(cuerpo)
}

function identificar(pedido: IncomingMessage): string {
  const ajeno = pedido.headers['x-request-id']
  const id = typeof ajeno === 'string' && ID_DE_PEDIDO.test(ajeno) ? ajeno : randomUUID()
  pedido.headers['x-request-id'] = id
  return id
}
