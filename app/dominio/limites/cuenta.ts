import { createHash } from 'node:crypto'

/**
 * A quién se le cuentan los intentos con un e-mail. Lo que se escribe apenas distinto es el mismo, por
 * si quien lo busca no distingue; y va resumido: puede ser enorme, y no hay por qué guardarlo.
 */
export function cuentaDe(email: unknown): string | undefined {
  if (typeof email !== 'string') {
    return undefined
  }
  const normal = email.trim().normalize('NFKC').toLowerCase()
  return createHash('sha256').update(normal).digest('base64url')
}
