import type { TipoDeReaccion } from '#models/reaccion'

const TIPOS = new Map<unknown, TipoDeReaccion>([
  ['me-gusta', 'ME_GUSTA'],
  ['no-me-gusta', 'NO_ME_GUSTA'],
])

/** El tipo de reacción que nombra la red, si es uno (docs/contrato.md §5). */
export const leerTipoDeReaccion = (valor: unknown): TipoDeReaccion | undefined => TIPOS.get(valor)
