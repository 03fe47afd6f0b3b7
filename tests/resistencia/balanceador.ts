import {
  Agent,
  createServer,
  request,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'

const CADA_MS = 100

/** Un servidor detrás del balanceador. */
type Atras = { url: string; listo: boolean; enCurso: number }

/**
 * Reparte de a uno entre los servidores que dicen estar listos en `/health/ready`. Como cualquier
 * balanceador, si no puede conectarse prueba con otro, y lo que ya mandó no lo manda dos veces.
 */
export async function levantarBalanceador(urls: string[]) {
  const atras = new Map<string, Atras>()
  const agente = new Agent({ keepAlive: true, maxSockets: 512 })
  let turno = 0

  async function mirar(uno: Atras) {
    try {
      const { status } = await fetch(`${uno.url}/health/ready`, {
        signal: AbortSignal.timeout(1_000),
      })
      uno.listo = status === 200
    } catch (error) {
      // El que tarda sigue como estaba: con la máquina ocupada tardan todos, y no quedaría ninguno.
      const tarda = error instanceof DOMException && error.name === 'TimeoutError'
      uno.listo = tarda && uno.listo
    }
  }

  function agregar(url: string) {
    const uno = { url, listo: false, enCurso: 0 }
    atras.set(url, uno)
    return mirar(uno)
  }

  function elegir(probados: Set<Atras>): Atras | undefined {
    const listos = [...atras.values()].filter((uno) => uno.listo && !probados.has(uno))
    return listos[turno++ % Math.max(listos.length, 1)]
  }

  function pasar(entrada: IncomingMessage, cuerpo: Buffer, respuesta: ServerResponse) {
    const probados = new Set<Atras>()
    const probar = () => {
      const uno = elegir(probados)
      if (!uno) {
        respuesta.writeHead(502).end()
        return
      }
      probados.add(uno)
      uno.enCurso++
      respuesta.once('close', () => uno.enCurso--)
      const pedido = request(
        `${uno.url}${entrada.url}`,
        { agent: agente, method: entrada.method, headers: entrada.headers },
        (contestada) => {
          respuesta.writeHead(contestada.statusCode ?? 502, sinSalto(contestada.headers))
          contestada.pipe(respuesta)
          contestada.on('error', () => respuesta.destroy())
        }
      )
      pedido.on('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ECONNREFUSED') {
          uno.listo = false
          return probar()
        }
        return respuesta.headersSent ? respuesta.destroy() : respuesta.writeHead(502).end()
      })
      pedido.end(cuerpo)
    }
    probar()
  }

  const servidor = createServer(async (entrada, respuesta) => {
    const trozos: Buffer[] = []
    for await (const trozo of entrada) {
      trozos.push(trozo)
    }
    pasar(entrada, Buffer.concat(trozos), respuesta)
  })
  servidor.keepAliveTimeout = 65_000
  servidor.listen(0, '127.0.0.1')
  await once(servidor, 'listening')
  const reloj = setInterval(() => atras.forEach((uno) => void mirar(uno)), CADA_MS)
  await Promise.all(urls.map(agregar))

  return {
    url: `http://127.0.0.1:${(servidor.address() as AddressInfo).port}`,
    agregar,
    quitar: (url: string) => atras.delete(url),
    /** Cuántos pedidos tiene un servidor sin contestar. */
    enCurso: (url: string) => atras.get(url)?.enCurso ?? 0,
    async cerrar() {
      clearInterval(reloj)
      servidor.close()
      servidor.closeAllConnections()
      agente.destroy()
    },
  }
}

/** Las cabeceras que son de un salto no pasan al otro (RFC 9110 §7.6.1). */
function sinSalto(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const deUnSalto = new Set(['connection', 'keep-alive'])
  return Object.fromEntries(Object.entries(headers).filter(([nombre]) => !deUnSalto.has(nombre)))
}
