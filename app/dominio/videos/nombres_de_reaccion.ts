import type { TipoDeReaccion } from '#models/reaccion'

/** Cómo se nombra a cada tipo de reacción fuera de la base: en la red y en las reglas (docs/contrato.md §4, §5). */
export const NOMBRES_DE_REACCION = {
  ME_GUSTA: 'me-gusta',
  NO_ME_GUSTA: 'no-me-gusta',
} as const satisfies Record<TipoDeReaccion, string>

export type NombreDeReaccion = (typeof NOMBRES_DE_REACCION)[TipoDeReaccion]

const TIPOS = new Map<unknown, TipoDeReaccion>([
  [NOMBRES_DE_REACCION.ME_GUSTA, 'ME_GUSTA'],
  [NOMBRES_DE_REACCION.NO_ME_GUSTA, 'NO_ME_GUSTA'],
])

/** El nombre de la reacción de alguien, si tiene una. */
export const nombreDeReaccion = (tipo: TipoDeReaccion | null): NombreDeReaccion | null =>
  tipo && NOMBRES_DE_REACCION[tipo]

/** El tipo que se llama así, si alguno. */
export const tipoDeReaccionLlamado = (nombre: unknown): TipoDeReaccion | undefined =>
  TIPOS.get(nombre)
