/** Cómo termina un comando que se usó mal. */
export const MAL_USADO = 2

/** Y uno que se interrumpió con Ctrl-C. */
export const INTERRUMPIDO = 130
