/**
 * Hasta cuántas se cuenta lo que alguien no leyó (docs/contrato.md §6 y §8): contarlo cuesta lo mismo aunque haya
 * dejado sin leer un millón, y nadie mira si son más.
 */
export const TOPE_SIN_LEER = 10_000
