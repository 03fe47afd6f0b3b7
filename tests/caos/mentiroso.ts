import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { elegir } from './semilla.ts'

/** Lo que contesta un servidor que miente, en vez de lo que contestaría el de verdad. */
const MENTIRAS: Record<string, (respuesta: ServerResponse) => void> = {
  'HTML': (respuesta) =>
    respuesta.writeHead(200, { 'content-type': 'text/html' }).end('<html>Mantenimiento</html>'),
  'un 500': (respuesta) =>
    respuesta.writeHead(500, { 'content-type': 'application/json' }).end('{"error":"interno"}'),
  'la mitad': (respuesta) => {
    respuesta.writeHead(200, { 'content-type': 'application/json', 'content-length': 5_000 })
    respuesta.write('{"videos":[{"_id":"5c', () => respuesta.socket?.end())
  },
  'un corte': (respuesta) => respuesta.socket?.resetAndDestroy(),
}

const CLASES_DE_MENTIRA = Object.keys(MENTIRAS)

/** Se pone delante de un servidor ajeno: mientras se le diga, una de cada dos respuestas es mentira. */
export async function levantarMentiroso(verdadero: string, azar: () => number) {
  let mentira: string | undefined

  function atender(pedido: IncomingMessage, respuesta: ServerResponse) {
    const mentir = mentira !== undefined && azar() < 0.5 ? MENTIRAS[mentira] : undefined
    // El pedido se lee entero antes de mentir: si no, el corte es del que todavía escribía.
    if (mentir) {
      pedido.resume().once('end', () => mentir(respuesta))
      return
    }
    const { method, headers, url } = pedido
    // El vaciado es de lo nuestro: sin su gente y sus videos, los clientes no tendrían con qué seguir.
    if (method === 'DELETE' && url === '/base_de_datos') {
      respuesta.end()
      return
    }
    const alVerdadero = request(verdadero + url, { method, headers, agent: false })
    alVerdadero.on('response', (suya) => {
      respuesta.writeHead(suya.statusCode ?? 502, suya.headers)
      suya.pipe(respuesta)
    })
    alVerdadero.on('error', () => respuesta.destroy())
    respuesta.on('close', () => alVerdadero.destroy())
    pedido.pipe(alVerdadero)
  }

  const servidor = createServer(atender).listen(0, '127.0.0.1')
  await once(servidor, 'listening')
  const { port } = servidor.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    mentir: (cual?: string) => (mentira = cual),
    cerrar() {
      servidor.close()
      servidor.closeAllConnections()
    },
  }
}

export type Mentiroso = Awaited<ReturnType<typeof levantarMentiroso>>

/** Uno de los dos, el que diga el azar, miente de esa manera y después vuelve. */
export function averiasDe(mentirosos: Mentiroso[], azar: () => number) {
  return CLASES_DE_MENTIRA.map((clase) => ({
    nombre: `auth o media contestan ${clase}`,
    romper: async () => elegir(azar, mentirosos).mentir(clase),
    arreglar: async () => mentirosos.forEach((uno) => uno.mentir()),
  }))
}
