/** Lo más que entra en una columna entera de la base. */
export const MAYOR_ID = 2_147_483_647

/** Si un id puede ser de una persona: el 0 es del administrador, y los demás no son de nadie. */
export const esIdDePersona = (id: number): boolean =>
  Number.isInteger(id) && id >= 1 && id <= MAYOR_ID
