/** El mayor entero de una columna `integer` de PostgreSQL: no hay id corto, cantidad ni lugar más allá. */
export const ENTERO_MAXIMO = 2_147_483_647
