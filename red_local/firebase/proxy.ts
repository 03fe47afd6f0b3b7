import { createServer } from 'node:http'
import type { Server } from 'node:https'
import { Escucha } from './escucha.ts'

/** Un proxy que lleva a un servidor local lo que iba a uno de Google, y nada más a ningún lado. */
export function crearProxy(
  servidores: Map<string, Server>,
  { host, puerto }: { host: string; puerto: number }
): Escucha {
  const servidor = createServer((_pedido, salida) => {
    salida.writeHead(405, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Solo CONNECT.\n')
  })
  const escucha = new Escucha(servidor, { host, puerto })
  servidor.on('connect', ({ url = '' }, enchufe) => {
    const destino = servidores.get(url.replace(/:443$/, ''))
    if (!destino) {
      enchufe.end('HTTP/1.1 403 Forbidden\r\n\r\n')
      return
    }
    enchufe.write('HTTP/1.1 200 Connection established\r\n\r\n')
    // El propio servidor TLS toma la conexión: no hace falta otro puerto.
    destino.emit('connection', enchufe)
  })
  return escucha
}
