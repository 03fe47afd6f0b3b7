import type { ClientRequest, IncomingMessage } from 'node:http'
import { Agent, type RequestOptions } from 'node:https'
import type { Socket } from 'node:net'
import { connect as conectarTls } from 'node:tls'
import { HttpsProxyAgent } from 'https-proxy-agent'
import { aTiempo } from '#base/a_tiempo'

export type OpcionesDeAgente = {
  /** Lo más que una conexión puede estar sin que llegue nada, en milisegundos. */
  limiteMs: number
  /** `HTTPS_PROXY`: por dónde se sale, si no se sale directo. */
  proxy: string | undefined
}

const CONEXIONES = { keepAlive: true, maxSockets: 32 }

/**
 * Las conexiones HTTPS a Firebase. El SDK no sale por un proxy; acá la que calla se corta, así que
 * todo lo que las usa termina.
 */
export function agenteDeFirebase({ limiteMs, proxy }: OpcionesDeAgente) {
  return proxy === undefined ? new AgenteDirecto(limiteMs) : new AgentePorProxy(proxy, limiteMs)
}

class AgenteDirecto extends Agent {
  constructor(private readonly limiteMs: number) {
    super(CONEXIONES)
  }

  override createConnection({ host, port, servername }: RequestOptions) {
    return acotar(
      conectarTls({
        host: host ?? undefined,
        port: Number(port),
        servername: servername ?? host ?? '',
      }),
      this.limiteMs
    )
  }
}

/** La biblioteca espera al proxy lo que haga falta, y toma lo que él rechaza por una respuesta de Firebase. */
class AgentePorProxy extends HttpsProxyAgent<string> {
  constructor(
    proxy: string,
    private readonly limiteMs: number
  ) {
    super(proxy, CONEXIONES)
  }

  override async connect(
    pedido: ClientRequest,
    destino: Parameters<HttpsProxyAgent<string>['connect']>[1]
  ) {
    let estado: number | undefined
    pedido.once('proxyConnect', ({ statusCode }: IncomingMessage) => (estado = statusCode))
    const corte = new AbortController()
    // La lee al empezar, y el enchufe que abre solo se puede cortar por ahí.
    this.connectOpts = { ...this.connectOpts, signal: corte.signal }
    const alVencer = () => {
      corte.abort()
      return new Error('El proxy no contestó a tiempo')
    }
    const enchufe = await aTiempo(super.connect(pedido, destino), this.limiteMs, alVencer)
    if (estado !== 200) {
      enchufe.destroy()
      throw new Error(`El proxy contestó ${estado}`)
    }
    return acotar(enchufe, this.limiteMs)
  }
}

/** Quien hace el pedido le cambia el límite a la conexión: el SDK espera 15 segundos, y al terminar se lo quita. */
function acotar<Enchufe extends Socket>(enchufe: Enchufe, limiteMs: number): Enchufe {
  const ponerLimite = enchufe.setTimeout.bind(enchufe)
  enchufe.setTimeout = (ms, alVencer) => {
    ponerLimite(ms === 0 ? limiteMs : Math.min(ms, limiteMs), alVencer)
    return enchufe
  }
  enchufe.setTimeout(limiteMs)
  return enchufe.on('timeout', () => enchufe.destroy(new Error('Firebase no contestó a tiempo')))
}
