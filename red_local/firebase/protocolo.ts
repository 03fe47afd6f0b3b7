import { createHash } from 'node:crypto'
import type { Valor } from './arbol.ts'

/** Un pedido del SDK: `a` es la acción, `r` el número con que espera la respuesta. */
export interface Pedido {
  r: number
  a: string
  b: { p?: string; d?: unknown; h?: string; cred?: string }
}

/**
 * Arma los pedidos que llegan por un websocket del SDK: los largos vienen en pedazos, precedidos por
 * cuántos son.
 */
export class Desarmador {
  #faltan = 0
  #pedazos: string[] = []

  /** El pedido, cuando está entero. */
  recibir(texto: string): Pedido | null {
    if (this.#faltan === 0) {
      // Un cero suelto mantiene viva la conexión.
      if (texto === '0') return null
      if (/^[0-9]{1,6}$/.test(texto)) {
        this.#faltan = Number(texto)
        return null
      }
      return interpretar(texto)
    }
    this.#pedazos.push(texto)
    this.#faltan -= 1
    if (this.#faltan > 0) return null
    const entero = this.#pedazos.join('')
    this.#pedazos = []
    return interpretar(entero)
  }
}

function interpretar(texto: string): Pedido | null {
  const { t, d } = JSON.parse(texto) as { t: string; d: Pedido }
  return t === 'd' ? d : null
}

export function saludo(host: string): string {
  const datos = { ts: Date.now(), v: '5', h: host, s: 'local' }
  return JSON.stringify({ t: 'c', d: { t: 'h', d: datos } })
}

export function respuesta(r: number, s: string, d: unknown = ''): string {
  return JSON.stringify({ t: 'd', d: { r, b: { s, d } } })
}

export function novedad(ruta: string, valor: Valor): string {
  return JSON.stringify({ t: 'd', d: { a: 'd', b: { p: ruta, d: valor } } })
}

/** La huella con que una transacción dice qué valor leyó. Acá solo se transaccionan textos. */
export function huella(valor: Valor): string {
  return valor === null
    ? ''
    : createHash('sha1')
        .update(`${typeof valor}:${String(valor)}`)
        .digest('base64')
}
