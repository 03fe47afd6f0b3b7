import { hash } from 'node:crypto'

/** Con qué se reconoce a quien se fue sin guardar su id. */
export const resumirUsuario = (usuario: number): string => hash('sha256', `baja:${usuario}`)

/**
 * El id con que quedan, en lo que es de otros, los rastros de quien se fue: es distinto para cada uno y no es de
 * nadie, porque los de auth son positivos.
 */
export const seudonimoDe = (baja: number): number => -baja
