import { contextoDePedido } from '#red/contexto_de_pedido'
import { ErrorDeRed, type Servidor } from '#red/errores'
import { observacionDeRed, type ResultadoDeLlamada } from '#red/observacion'
import { conectar, type Conexion, type ConfiguracionDeCliente } from '#red/transporte/conexion'
import { mamparosDe, type Mamparo } from '#red/transporte/mamparos'
import type { PedidoDeRed, RespuestaDeRed } from '#red/transporte/pedido'
import { Resistencia, type Registro } from '#red/transporte/resistencia'
import { comoRespuesta, sinRespuesta } from '#red/transporte/respuesta'
import { conVencimiento, type Corte } from '#red/transporte/vencimiento'

export type { ConfiguracionDeCliente } from '#red/transporte/conexion'

/** Cuántos límites de tiempo dura, a lo sumo, una operación que son varias llamadas. */
const LIMITES_POR_OPERACION = 4

type Compartimiento = Conexion & { resistencia: Resistencia }

/**
 * Cliente HTTP de un servidor de la red: conexiones reusadas, límite de tiempo y errores propios. Cada
 * mamparo tiene sus conexiones y su circuito.
 */
export class Cliente {
  readonly #compartimientos: Map<Mamparo, Compartimiento>
  readonly #tiempoLimiteMs: number

  constructor(
    readonly servidor: Servidor,
    configuracion: ConfiguracionDeCliente,
    registro?: Registro
  ) {
    this.#tiempoLimiteMs = configuracion.tiempoLimiteMs
    this.#compartimientos = new Map(
      mamparosDe(servidor).map(([mamparo, conexiones]) => [
        mamparo,
        {
          ...conectar(configuracion, conexiones),
          resistencia: new Resistencia(servidor, mamparo, registro),
        },
      ])
    )
  }

  /**
   * @throws ErrorDeRed si el servidor no contestó como debía
   * @throws RechazoDeRed si contestó un 4xx que no está en `espera`
   */
  pedir(pedido: PedidoDeRed): Promise<RespuestaDeRed> {
    const { resistencia } = this.#compartimiento(pedido)
    const llamar = this.#conLimite(pedido)
    return pedido.metodo === 'GET' ? resistencia.leer(llamar) : resistencia.escribir(llamar)
  }

  /**
   * Varias lecturas del mismo mamparo que son una sola operación: van de a pocas, con la primera que falla
   * no se sigue, y para el circuito son una.
   *
   * @throws ErrorDeRed o RechazoDeRed, como `pedir`
   */
  async pedirVarias(pedidos: PedidoDeRed[]): Promise<RespuestaDeRed[]> {
    const [primero] = pedidos
    if (!primero) {
      return []
    }
    const hasta = performance.now() + this.#tiempoLimiteMs * LIMITES_POR_OPERACION
    return this.#compartimiento(primero).resistencia.leerVarias(
      pedidos.map((pedido) => this.#conLimite(pedido, hasta))
    )
  }

  /** Cierra las conexiones que quedan abiertas. */
  async cerrar(): Promise<void> {
    await Promise.all([...this.#compartimientos.values()].map(({ agente }) => agente.destroy()))
  }

  #compartimiento({ mamparo = 'resto' }: PedidoDeRed): Compartimiento {
    const compartimiento = this.#compartimientos.get(mamparo)
    if (!compartimiento) {
      throw new Error(`${this.servidor} no tiene el mamparo ${mamparo}`)
    }
    return compartimiento
  }

  /** El límite corre desde la primera vez y es de la llamada entera, con su repetición. */
  #conLimite(pedido: PedidoDeRed, hasta = Number.POSITIVE_INFINITY) {
    let vence: number | undefined
    return () => {
      const ahora = performance.now()
      vence ??= Math.min(ahora + this.#limiteMs(), hasta)
      const quedaMs = Math.max(0, Math.ceil(vence - ahora))
      return this.#medir(() => conVencimiento(quedaMs, (limite) => this.#llamar(pedido, limite)))
    }
  }

  /** Quien apura una llamada no puede hacer que parezca que el servidor anda mal. */
  #apurado(): boolean {
    return this.#limiteMs() < this.#tiempoLimiteMs
  }

  #limiteMs(): number {
    return Math.min(this.#tiempoLimiteMs, contextoDePedido.getStore()?.limiteMs ?? Infinity)
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

  async #llamar(pedido: PedidoDeRed, limite: Corte): Promise<RespuestaDeRed> {
    return comoRespuesta(this.servidor, pedido, await this.#enviar(pedido, limite))
  }

  async #enviar(pedido: PedidoDeRed, limite: Corte) {
    const { metodo, ruta, cuerpo, autorizacion } = pedido
    try {
      return await this.#compartimiento(pedido).axios.request<string>({
        method: metodo,
        url: ruta,
        data: cuerpo && JSON.stringify(cuerpo),
        signal: limite,
        headers: {
          'X-Request-Id': contextoDePedido.getStore()?.idDePedido,
          'Authorization': autorizacion,
          'Content-Type': cuerpo && 'application/json',
        },
      })
    } catch (error) {
      throw sinRespuesta(this.servidor, error, { apurado: this.#apurado() })
    }
  }
}
