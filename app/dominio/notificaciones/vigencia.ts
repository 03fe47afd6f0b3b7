import type Notificacion from '#models/notificacion'

/** Una notificación push más vieja que esto no se manda más (docs/contrato.md §8). */
const VIGENCIA_MS = 86_400_000

/**
 * Cuánto le queda por valer a una notificación recién tomada; negativo si ya venció. La hora es la de
 * cuando se la tomó: la que dijo la base, y no la de este servidor, que puede estar mal.
 */
export function vigenciaMs({ fecha, proximoIntento }: Notificacion, reservaMs: number): number {
  const tomada = (proximoIntento?.toMillis() ?? fecha.toMillis()) - reservaMs
  return fecha.toMillis() + VIGENCIA_MS - tomada
}
