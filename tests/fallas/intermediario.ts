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

/** Una llamada de la aplicación a otro servidor de la red. */
export type Llamada = {
  metodo: string
  url: string
  idDePedido: string
  /** Los bytes de la línea de pedido y de su cabecera más larga. */
  largos: { linea: number; cabecera: number }
}

/** Si no es de ningún pedido: sin Firebase, el nombre de quien causó una notificación se averigua después. */
export const esDeSegundoPlano = ({ idDePedido }: Llamada): boolean => idDePedido === ''

/** Qué se hace con una llamada en lugar de dejarla pasar; con `seguir`, pasa de todos modos. */
export type Intervencion = (respuesta: ServerResponse, seguir: () => void) => void

export type Intermediario = Awaited<ReturnType<typeof levantarIntermediario>>

/**
 * Un proxy delante de un servidor de la red: anota cada llamada y deja pasar todas, menos las que
 * `intervenir` elige para hacerlas fallar o esperar.
 */
export async function levantarIntermediario(destino: string) {
  const llamadas: Llamada[] = []
  const agente = new Agent({ keepAlive: true })
  let intervenir: (llamada: Llamada) => Intervencion | undefined = () => undefined

  const servidor = createServer((entrada, respuesta) => {
    const { method: metodo = '', url = '', headers } = entrada
    const llamada = {
      metodo,
      url,
      idDePedido: String(headers['x-request-id'] ?? ''),
      largos: largosDe(entrada),
    }
    llamadas.push(llamada)
    const seguir = () => pasar(entrada, respuesta, { destino, agente })
    const intervencion = intervenir(llamada)
    return intervencion ? intervencion(respuesta, seguir) : seguir()
  })
  servidor.keepAliveTimeout = 60_000
  servidor.listen(0, '127.0.0.1')
  await once(servidor, 'listening')
  const { port } = servidor.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}`,
    llamadas,
    /** Qué hacer de acá en más con cada llamada. */
    intervenirCon(nueva: typeof intervenir) {
      intervenir = nueva
    },
    /** Vuelve a dejar pasar todo y olvida lo anotado. */
    limpiar() {
      intervenir = () => undefined
      llamadas.length = 0
    },
    async cerrar() {
      const cerrado = new Promise((resolver) => servidor.close(resolver))
      servidor.closeAllConnections()
      agente.destroy()
      await cerrado
    },
  }
}

/** Contesta en lugar del otro servidor. */
export const contestar =
  (estado: number, cuerpo: object): Intervencion =>
  (respuesta) =>
    respuesta.writeHead(estado, { 'content-type': 'application/json' }).end(JSON.stringify(cuerpo))

function pasar(
  entrada: IncomingMessage,
  respuesta: ServerResponse,
  { destino, agente }: { destino: string; agente: Agent }
) {
  const headers: IncomingHttpHeaders = { ...entrada.headers, host: undefined }
  const pedido = request(
    `${destino}${entrada.url}`,
    { agent: agente, method: entrada.method, headers: sinVacias(headers) },
    (contestada) => {
      respuesta.writeHead(contestada.statusCode ?? 502, contestada.headers)
      contestada.pipe(respuesta)
    }
  )
  pedido.on('error', () => respuesta.destroy())
  entrada.pipe(pedido)
}

function sinVacias(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([, valor]) => valor !== undefined))
}

function largosDe({ method, url, httpVersion, rawHeaders }: IncomingMessage) {
  const cabeceras = rawHeaders.flatMap((nombre, indice) =>
    indice % 2 === 0 ? `${nombre}: ${rawHeaders[indice + 1]}`.length : []
  )
  return {
    linea: `${method} ${url} HTTP/${httpVersion}`.length,
    cabecera: Math.max(0, ...cabeceras),
  }
}
