/**
 * Cuántos casos se generan por operación y con qué semilla: `bin/ataques` dice otros. La semilla de la suite es
 * siempre la misma, para que un cambio no falle por el azar de otro día.
 */
export const CASOS = Number(process.env.ATAQUES_CASOS ?? 8)
export const SEMILLA = Number(process.env.ATAQUES_SEMILLA ?? 1)

/** Si se pide, solo las operaciones que se llaman así. */
export const SOLO = process.env.ATAQUES_OPERACION

/** De a cuántos casos se repone lo que se gastó y se vuelve a mirar lo del tercero. */
export const TANDA = 100
