import { Agent, request as pedirPorTls, type RequestOptions } from 'node:https'
import { request as pedirEnClaro } from 'node:http'
import type { Duplex } from 'node:stream'
import { Socket } from 'node:net'
import { connect as conectarTls } from 'node:tls'

type Listo = (error: Error | null, enchufe: Duplex) => void

export type OpcionesDeAgente = {
  /** Lo más que una conexión puede estar sin que llegue nada, en milisegundos. */
  limiteMs: number
  /** `HTTPS_PROXY`: por dónde se sale, si no se sale directo. */
  proxy: string | undefined
}

/**
 * Las conexiones HTTPS a Firebase. El SDK no acota el pedido del token ni sale por un proxy; acá la
 * que calla se corta, así que todo lo que las usa termina.
 */
export class AgenteDeFirebase extends Agent {
  constructor(private readonly opciones: OpcionesDeAgente) {
    super({ keepAlive: true, maxSockets: 32 })
  }

  override createConnection(destino: RequestOptions, listo?: Listo) {
    const avisar: Listo = (error, enchufe) => listo?.(error, enchufe)
    if (!this.opciones.proxy) {
      return this.#acotar(conectarTls({ ...comoTls(destino) }))
    }
    this.#abrirTunel(this.opciones.proxy, destino, avisar)
    return undefined
  }

  #abrirTunel(proxy: string, destino: RequestOptions, avisar: Listo) {
    const { protocol, hostname, port, username, password } = new URL(proxy)
    const hacia = `${destino.host}:${destino.port}`
    const credenciales = decodeURIComponent(`${username}:${password}`)
    const pedir = protocol === 'https:' ? pedirPorTls : pedirEnClaro
    const pedido = pedir({
      hostname: hostname.replace(/^\[|\]$/g, ''),
      port,
      method: 'CONNECT',
      path: hacia,
      agent: false,
      timeout: this.opciones.limiteMs,
      headers: {
        Host: hacia,
        ...(username && {
          'Proxy-Authorization': `Basic ${Buffer.from(credenciales).toString('base64')}`,
        }),
      },
    })
    const fallar = (error: Error) => avisar(error, new Socket())
    pedido.once('connect', ({ statusCode }, enchufe: Socket) => {
      if (statusCode !== 200) {
        enchufe.destroy()
        return fallar(new Error(`El proxy contestó ${statusCode}`))
      }
      avisar(null, this.#acotar(conectarTls({ ...comoTls(destino), socket: enchufe })))
    })
    pedido.once('timeout', () => pedido.destroy(new Error('El proxy no contestó a tiempo')))
    pedido.once('error', fallar)
    pedido.end()
  }

  #acotar<Enchufe extends Socket>(enchufe: Enchufe): Enchufe {
    enchufe.setTimeout(this.opciones.limiteMs)
    return enchufe.on('timeout', () => enchufe.destroy(new Error('Firebase no contestó a tiempo')))
  }
}

function comoTls({ host, port, servername }: RequestOptions) {
  return { host: host ?? undefined, port: Number(port), servername: servername ?? host ?? '' }
}
