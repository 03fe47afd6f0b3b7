import pg from 'pg'

/**
 * Los enteros de 64 bits se leen como números: `pg` los da como texto, y un id es un entero de JSON. Hasta 2⁵³ no
 * se pierde nada.
 */
export const enterosComoNumeros: pg.CustomTypesConfig = {
  getTypeParser: (tipo: number, formato?: 'text' | 'binary') =>
    tipo === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(tipo, formato),
}
