/**
 * Lo que se hace para que no quede nada de quien se fue, en orden. Cada paso se puede repetir; el último, lo de acá
 * de nuevo: lo que estaba en curso cuando se fue pudo escribirse después.
 */
export const PASOS = ['videos', 'firebase', 'filas', 'auth', 'repaso'] as const

export type Paso = (typeof PASOS)[number]

export const PRIMER_PASO: Paso = 'videos'

/** Cuánto después de lo demás va el repaso: ningún pedido ni entrega dura tanto. */
export const REPASO_MS = 120_000

/** A quién se está borrando, y con qué id queda en lo que es de otros. */
export type QuienSeVa = { usuario: number; seudonimo: number }

/** Si un paso terminó o falta: de a poco, para no tener la base tomada. */
export type Avance = 'terminado' | 'falta'

export const siguienteA = (paso: Paso): Paso | undefined => PASOS[PASOS.indexOf(paso) + 1]
