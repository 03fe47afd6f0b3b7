import { Agent, request } from 'undici'

/** Un pedido de alguien, con un nombre que lo distinga de los de otra clase. */
export type Pedido = {
  nombre: string
  ruta: string
  metodo?: 'GET' | 'POST'
  token?: string
  cuerpo?: object
}

/** Cómo le fue a un pedido: el estado que contestaron o el código del error que hubo en su lugar. */
export type Resultado = { pedido: Pedido; desde: number; ms: number; como: number | string }

export type Carga = {
  url: string
  porSegundo: number
  elegir: () => Pedido
  /** Una conexión por pedido, como muchos teléfonos, en lugar de las que guarda un balanceador. */
  conexionesNuevas?: boolean
}

/** Cuánto se espera una respuesta: más que esto es un pedido colgado. */
const PLAZO_MS = 30_000

/**
 * Manda pedidos a ritmo fijo, sin esperar a que contesten los anteriores: un servidor lento no la
 * vuelve más liviana.
 */
export class CargaEnCurso {
  static readonly #activas = new Set<CargaEnCurso>()

  readonly resultados: Resultado[] = []
  readonly #enCurso = new Set<Promise<void>>()
  readonly #agente: Agent
  readonly #reloj: NodeJS.Timeout
  readonly #desde = performance.now()
  readonly #carga: Carga
  #mandados = 0

  constructor(carga: Carga) {
    this.#carga = carga
    this.#agente = new Agent(carga.conexionesNuevas ? { pipelining: 0 } : { connections: 512 })
    this.#reloj = setInterval(() => this.#mandarLosQueTocan(), 5)
    CargaEnCurso.#activas.add(this)
  }

  /** Lo que contestaron a lo mandado de un momento en adelante. */
  desde(momento: number) {
    return this.resultados.filter(({ desde }) => desde >= momento)
  }

  /** Corta lo que una escena que falló haya dejado andando. */
  static abandonarTodas() {
    CargaEnCurso.#activas.forEach((carga) => clearInterval(carga.#reloj))
    CargaEnCurso.#activas.clear()
  }

  /** Deja de mandar y espera a que contesten lo mandado. */
  async terminar(): Promise<Resultado[]> {
    clearInterval(this.#reloj)
    CargaEnCurso.#activas.delete(this)
    await Promise.all(this.#enCurso)
    await this.#agente.close()
    return this.resultados
  }

  #mandarLosQueTocan() {
    const segundos = (performance.now() - this.#desde) / 1_000
    while (this.#mandados < segundos * this.#carga.porSegundo) {
      this.#mandados++
      const enCurso = this.#mandar(this.#carga.elegir()).finally(() =>
        this.#enCurso.delete(enCurso)
      )
      this.#enCurso.add(enCurso)
    }
  }

  async #mandar(pedido: Pedido) {
    const desde = performance.now()
    const como = await pedirUno(this.#carga.url, pedido, this.#agente)
    this.resultados.push({ pedido, desde, ms: performance.now() - desde, como })
  }
}

async function pedirUno(url: string, pedido: Pedido, dispatcher: Agent): Promise<number | string> {
  try {
    const { statusCode, body } = await request(url + pedido.ruta, {
      dispatcher,
      method: pedido.metodo ?? 'GET',
      headers: {
        ...(pedido.token && { authorization: `Bearer ${pedido.token}` }),
        ...(pedido.cuerpo && { 'content-type': 'application/json' }),
      },
      ...(pedido.cuerpo && { body: JSON.stringify(pedido.cuerpo) }),
      signal: AbortSignal.timeout(PLAZO_MS),
    })
    await body.dump({ limit: Number.MAX_SAFE_INTEGER })
    return statusCode
  } catch (error) {
    return codigoDe(error)
  }
}

function codigoDe(error: unknown): string {
  if (error instanceof Error) {
    return 'code' in error ? String(error.code) : error.name
  }
  return String(error)
}
