import { hash } from 'node:crypto'
import type { Reloj } from '#base/reloj'

/** Con qué se lo encuentra sin guardarlo: quien lea la caché no puede usarlo. */
export const resumirToken = (token: string): string => hash('sha256', token, 'base64url')

/**
 * Cuánto le queda a un token, en milisegundos. Que es de alguien ya lo dijo auth: acá solo se lee cuándo vence, si lo
 * dice.
 */
export function vidaDelToken(token: string, reloj: Reloj): number {
  try {
    const [, cuerpo = ''] = token.split('.')
    const { exp }: { exp?: unknown } = JSON.parse(Buffer.from(cuerpo, 'base64url').toString())
    return typeof exp === 'number' ? exp * 1_000 - reloj.ahora() : Infinity
  } catch {
    return Infinity
  }
}
