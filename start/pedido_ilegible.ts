import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { CABECERAS_DE_SEGURIDAD } from '#start/cabeceras_de_seguridad'
import { pedidos } from '#operacion/pedidos'

const ESTADOS_DE_LECTURA: Record<string, string> = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/** Lo que ni siquiera es HTTP bien formado no llega al framework, pero también se contesta en JSON. */
export function responderIlegible(error: NodeJS.ErrnoException, enchufe: Duplex) {
  // A quien no mandó nada no se le contesta: lo tomaría por la respuesta de su primer pedido.
  const callado = enchufe instanceof Socket && enchufe.bytesRead === 0
  if (error.code === 'ECONNRESET' || !enchufe.writable || callado) {
    enchufe.destroy()
    return
  }
  // Lo mismo si hay uno entero sin contestar: se contesta ese, y se cierra.
  if (pedidos.despedir(enchufe)) {
    return
  }
  responder(enchufe, {
    estado: ESTADOS_DE_LECTURA[error.code ?? ''] ?? '400 Bad Request',
    mensaje: 'El pedido no es válido.',
  })
}

/** Acá no hay túneles: Node cortaría sin contestar. */
export function responderTunel(_pedido: IncomingMessage, enchufe: Duplex) {
  responder(enchufe, {
    estado: '405 Method Not Allowed',
    mensaje: 'El método no está permitido en esta ruta.',
    cabeceras: ['Allow: '],
  })
}

type Respuesta = { estado: string; mensaje: string; cabeceras?: string[] }

function responder(enchufe: Duplex, { estado, mensaje, cabeceras = [] }: Respuesta) {
  const cuerpo = JSON.stringify({ mensaje })
  const id = randomUUID()
  pedidos.ilegible(id, Number.parseInt(estado))
  enchufe.end(
    [
      `HTTP/1.1 ${estado}`,
      'Content-Type: application/json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(cuerpo)}`,
      'Access-Control-Allow-Origin: *',
      ...Array.from(CABECERAS_DE_SEGURIDAD, ([nombre, valor]) => `${nombre}: ${valor}`),
      `X-Request-Id: ${id}`,
      ...cabeceras,
      'Connection: close',
      '',
      cuerpo,
    ].join('\r\n')
  )
}
