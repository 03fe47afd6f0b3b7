import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'

/** Cómo terminó un pedido. */
export type PedidoTerminado = {
  id: string
  metodo: string
  /** El patrón de la ruta, nunca la dirección: puede llevar tokens en la consulta. */
  ruta: string
  estado: number
  ms: number
  usuario: number | undefined
  /** Quien preguntó se fue antes de la respuesta. */
  cortado: boolean
}

/** `ctx` no está hasta que el framework lo atiende. */
type EnCurso = { respuesta: ServerResponse; ctx?: HttpContext }

type Oyente = (pedido: PedidoTerminado) => void

/** Lo que se dice de la ruta cuando no hay ninguna: todas las desconocidas son una sola. */
const SIN_RUTA = '(desconocida)'
const ILEGIBLE = '(ilegible)'

/** Como lo anota nginx: quien preguntó se fue. */
const CORTADO = 499

/**
 * Los pedidos que se están atendiendo, vistos desde `node:http`: también los que el framework contesta
 * por su cuenta y los que no llegan a él.
 */
export class Pedidos {
  readonly #enCurso = new Map<IncomingMessage, EnCurso>()
  readonly #oyentes = new Set<Oyente>()
  #despedida = false
  #conexionesDeMas = 0

  /** Las que se cerraron sin atenderlas por haber demasiadas. */
  get conexionesDeMas() {
    return this.#conexionesDeMas
  }

  conexionDeMas() {
    this.#conexionesDeMas++
  }

  get cantidadEnCurso() {
    return this.#enCurso.size
  }

  alTerminar(oyente: Oyente): () => void {
    this.#oyentes.add(oyente)
    return () => this.#oyentes.delete(oyente)
  }

  empezar(pedido: IncomingMessage, respuesta: ServerResponse, id: string) {
    const desde = performance.now()
    const suyo: EnCurso = { respuesta }
    this.#enCurso.set(pedido, suyo)
    if (this.#despedida) {
      despedir(respuesta)
    }
    respuesta.once('close', () => {
      const { ctx } = suyo
      const cortado = !respuesta.writableFinished
      this.#enCurso.delete(pedido)
      this.#avisar({
        id,
        metodo: pedido.method ?? '',
        ruta: ctx?.route?.pattern ?? SIN_RUTA,
        estado: cortado && !respuesta.headersSent ? CORTADO : respuesta.statusCode,
        ms: performance.now() - desde,
        usuario: usuarioDe(ctx),
        cortado,
      })
    })
  }

  /** El framework ya sabe de quién es y de qué ruta. */
  reconocer(ctx: HttpContext) {
    const suyo = this.#enCurso.get(ctx.request.request)
    if (suyo) {
      suyo.ctx = ctx
    }
  }

  /** Algo que no es HTTP bien formado. */
  ilegible(id: string, estado: number) {
    this.#avisar({
      id,
      metodo: '',
      ruta: ILEGIBLE,
      estado,
      ms: 0,
      usuario: undefined,
      cortado: false,
    })
  }

  /**
   * Que una conexión se cierre después de contestar lo último que llegó entero por ella.
   *
   * @returns si había algo así
   */
  despedir(enchufe: Duplex): boolean {
    const suyos = [...this.#enCurso].filter(([pedido]) => pedido.socket === enchufe)
    const [pedido, { respuesta } = {}] = suyos.at(-1) ?? []
    if (!respuesta || !pedido?.complete || respuesta.writableEnded) {
      return false
    }
    despedir(respuesta)
    respuesta.once('close', () => enchufe.end())
    return true
  }

  /** De acá en más cada respuesta pide que la próxima vez se use otra conexión. */
  despedirse() {
    this.#despedida = true
    this.#enCurso.forEach(({ respuesta }) => despedir(respuesta))
  }

  #avisar(pedido: PedidoTerminado) {
    this.#oyentes.forEach((oyente) => oyente(pedido))
  }
}

function despedir(respuesta: ServerResponse) {
  if (!respuesta.headersSent) {
    respuesta.setHeader('Connection', 'close')
  }
}

/** `auth` no está hasta que corre su middleware. */
function usuarioDe(ctx: HttpContext | undefined): number | undefined {
  return ctx && 'auth' in ctx ? ctx.auth.use().user?.usuarioId : undefined
}

/** Los de este proceso: el servidor HTTP se crea antes que la aplicación. */
export const pedidos = new Pedidos()
