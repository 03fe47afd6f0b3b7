/** Las filas de una consulta escrita a mano: PostgreSQL contesta `{ rows }`, y SQLite la lista a secas. */
export function filasDe<Fila>(respuesta: unknown): Fila[] {
  const filas: unknown =
    typeof respuesta === 'object' && respuesta !== null && 'rows' in respuesta
      ? respuesta.rows
      : respuesta
  return Array.isArray(filas) ? filas : []
}
