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

/** Quien reintenta por su cuenta no abre otra después de cerrado: el proceso la esperaría para terminar. */
const CERRADO = 'Se dejó de usar Firebase'

const CONEXIONES = { keepAlive: true, maxSockets: 32 }

/**
 * Las conexiones HTTPS a Firebase. El SDK no sale por un proxy; acá la que calla se corta, así que
 * todo lo que las usa termina.
 */
export function agenteDeFirebase({ limiteMs, proxy }: OpcionesDeAgente) {
  return proxy === undefined ? new AgenteDirecto(limiteMs) : new AgentePorProxy(proxy, limiteMs)
}

class AgenteDirecto extends Agent {
  #cerrado = false

  constructor(private readonly limiteMs: number) {
    super(CONEXIONES)
  }

  override destroy() {
    this.#cerrado = true
    super.destroy()
  }

  override createConnection({ host, port, servername }: RequestOptions) {
    const enchufe = acotar(
      conectarTls({
        host: host ?? undefined,
        port: Number(port),
        servername: servername ?? host ?? '',
      }),
      this.limiteMs
    )
    return this.#cerrado ? enchufe.destroy(new Error(CERRADO)) : enchufe
  }
}

/** La biblioteca espera al proxy lo que haga falta, y toma lo que él rechaza por una respuesta de Firebase. */
class AgentePorProxy extends HttpsProxyAgent<string> {
  readonly #cierre = new AbortController()

  constructor(
    proxy: string,
    private readonly limiteMs: number
  ) {
    super(proxy, CONEXIONES)
  }

  override destroy() {
    this.#cierre.abort(new Error(CERRADO))
    super.destroy()
  }

  override async connect(
    pedido: ClientRequest,
    destino: Parameters<HttpsProxyAgent<string>['connect']>[1]
  ) {
    let estado: number | undefined
    pedido.once('proxyConnect', ({ statusCode }: IncomingMessage) => (estado = statusCode))
    const corte = new AbortController()
    // La lee al empezar, y el enchufe que abre solo se puede cortar por ahí.
    const signal = AbortSignal.any([corte.signal, this.#cierre.signal])
    this.connectOpts = { ...this.connectOpts, signal }
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
