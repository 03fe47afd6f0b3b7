import axios, { AxiosError, type AxiosInstance } from 'axios'
import { Agent } from 'undici'
import { contextoDePedido } from '#red/contexto_de_pedido'
import { ErrorDeRed, RechazoDeRed, type Servidor } from '#red/errores'
import { observacionDeRed, type ResultadoDeLlamada } from '#red/observacion'
import { adaptadorUndici } from '#red/transporte/adaptador_undici'
import type { PedidoDeRed, RespuestaDeRed } from '#red/transporte/pedido'
import { Resistencia, type Registro } from '#red/transporte/resistencia'

/** Lo más que se lee de una respuesta: 10.000 videos de los más largos no llegan a tanto. */
const RESPUESTA_MAXIMA_BYTES = 64 * 1024 * 1024

export type ConfiguracionDeCliente = {
  url: string
  /** Límite de cada llamada entera, en milisegundos. */
  tiempoLimiteMs: number
  appServerToken: string | undefined
}

/** Cliente HTTP de un servidor de la red: conexiones reusadas, límite de tiempo y errores propios. */
export class Cliente {
  readonly #agente = new Agent({
    connections: 128,
    keepAliveTimeout: 4_000,
    maxResponseSize: RESPUESTA_MAXIMA_BYTES,
  })
  readonly #axios: AxiosInstance
  readonly #resistencia: Resistencia
  readonly #tiempoLimiteMs: number

  constructor(
    readonly servidor: Servidor,
    configuracion: ConfiguracionDeCliente,
    registro?: Registro
  ) {
    const { url, tiempoLimiteMs, appServerToken } = configuracion
    this.#tiempoLimiteMs = tiempoLimiteMs
    this.#resistencia = new Resistencia(servidor, registro)
    this.#axios = axios.create({
      adapter: adaptadorUndici(this.#agente),
      baseURL: `${url}/`,
      headers: appServerToken ? { 'X-APP-SERVER-TOKEN': appServerToken } : {},
      validateStatus: null,
      transformResponse: (texto) => texto,
    })
  }

  /**
   * @throws ErrorDeRed si el servidor no contestó como debía
   * @throws RechazoDeRed si contestó un 4xx que no está en `espera`
   */
  pedir(pedido: PedidoDeRed): Promise<RespuestaDeRed> {
    // El límite es de la llamada entera, con su repetición.
    const limite = AbortSignal.timeout(this.#tiempoLimiteMs)
    const llamar = () => this.#medir(() => this.#llamar(pedido, limite))
    return pedido.metodo === 'GET'
      ? this.#resistencia.leer(llamar)
      : this.#resistencia.escribir(llamar)
  }

  /** Cierra las conexiones que quedan abiertas. */
  cerrar(): Promise<void> {
    return this.#agente.destroy()
  }

  async #medir<Respuesta>(llamar: () => Promise<Respuesta>): Promise<Respuesta> {
    const desde = performance.now()
    let resultado: ResultadoDeLlamada = 'bien'
    try {
      return await llamar()
    } catch (error) {
      resultado = error instanceof ErrorDeRed ? error.motivo : 'rechazo'
      throw error
    } finally {
      const ms = performance.now() - desde
      observacionDeRed.anotar({ destino: this.servidor, resultado, ms })
    }
  }

  async #llamar(pedido: PedidoDeRed, limite: AbortSignal): Promise<RespuestaDeRed> {
    const { status, data } = await this.#enviar(pedido, limite)
    if (pedido.espera.includes(status)) {
      return {
        estado: status,
        json: () => this.#leerJson(data),
        confirmar: () => void (data === '' || this.#leerJson(data)),
      }
    }
    if (status === 401) {
      throw new ErrorDeRed(this.servidor, 'app-token-rechazado', 'rechazó APP_SERVER_TOKEN')
    }
    if (status >= 400 && status < 500) {
      throw new RechazoDeRed(this.servidor, status, this.#leerJson(data))
    }
    // A un texto que no le entra en la columna, auth le contesta 500 (docs/contrato.md §9).
    const porElPedido = status === 500 && pedido.metodo !== 'GET'
    throw new ErrorDeRed(this.servidor, 'falla', `contestó ${status}`, { porElPedido })
  }

  async #enviar({ metodo, ruta, cuerpo, autorizacion }: PedidoDeRed, limite: AbortSignal) {
    try {
      return await this.#axios.request<string>({
        method: metodo,
        url: ruta.replace(/^\//, ''),
        data: cuerpo,
        signal: limite,
        headers: {
          'X-Request-Id': contextoDePedido.getStore()?.idDePedido,
          'Authorization': autorizacion,
        },
      })
    } catch (error) {
      throw this.#sinRespuesta(error)
    }
  }

  #sinRespuesta(error: unknown): unknown {
    if (!(error instanceof AxiosError)) {
      return error
    }
    // La causa va sin la configuración de axios, que lleva cabeceras y cuerpos.
    const causa = { cause: error.cause }
    const vencio = [AxiosError.ETIMEDOUT, AxiosError.ERR_CANCELED].includes(error.code ?? '')
    return vencio
      ? new ErrorDeRed(this.servidor, 'tiempo-agotado', 'no contestó a tiempo', causa)
      : new ErrorDeRed(this.servidor, 'inalcanzable', error.message, causa)
  }

  #leerJson(texto: string): unknown {
    try {
      return JSON.parse(texto)
    } catch {
      throw new ErrorDeRed(this.servidor, 'falla', 'contestó algo que no es JSON')
    }
  }
}
