import { ENTERO_MAXIMO } from '#base/entero_maximo'

/** Si un id puede ser de una persona: el 0 es del administrador, y los demás no son de nadie. */
export const esIdDePersona = (id: number): boolean =>
  Number.isInteger(id) && id >= 1 && id <= ENTERO_MAXIMO
