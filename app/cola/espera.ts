const PRIMERA_MS = 1_000
/** Lo más que se espera entre dos intentos. */
export const ESPERA_MAXIMA_MS = 15 * 60_000

/**
 * Cuánto se espera después del intento fallido número `intentos`: el doble cada vez, hasta un cuarto
 * de hora, con un azar que reparte lo que falló junto. Nunca se deja de intentar.
 *
 * @param pedidaMs lo menos que pidió esperar quien no pudo atender (`Retry-After`), hasta el mismo cuarto de hora
 */
export function esperaMs(
  intentos: number,
  { pedidaMs = 0, azar = Math.random() }: { pedidaMs?: number; azar?: number } = {}
): number {
  const tope = Math.min(ESPERA_MAXIMA_MS, PRIMERA_MS * 2 ** Math.min(intentos - 1, 20))
  return Math.min(ESPERA_MAXIMA_MS, Math.max(pedidaMs, Math.round(tope * (0.5 + azar / 2))))
}
