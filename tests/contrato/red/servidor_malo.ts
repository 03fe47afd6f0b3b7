import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

type Recibido = { linea: string; cabeceras: Record<string, string | string[] | undefined> }

/** Un servidor que contesta lo que se le diga, para lo que uno de verdad no hace cuando se quiere. */
export async function servidorMalo(atender: RequestListener) {
  const recibidos: Recibido[] = []
  const servidor = createServer((pedido, respuesta) => {
    recibidos.push({
      linea: `${pedido.method} ${pedido.url} HTTP/1.1`,
      cabeceras: pedido.headers,
    })
    atender(pedido, respuesta)
  }).listen(0, '127.0.0.1')
  await once(servidor, 'listening')
  const { port } = servidor.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    recibidos,
    cerrar() {
      servidor.closeAllConnections()
      servidor.close()
    },
  }
}

/** Contesta siempre lo mismo. */
export const siempre =
  (estado: number, cuerpo: string): RequestListener =>
  (_pedido, respuesta) => {
    respuesta.writeHead(estado, { 'Content-Type': 'application/json' })
    respuesta.end(cuerpo)
  }
