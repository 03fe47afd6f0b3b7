type Fila = (fila: string) => string

/** Una tabla con cuántas filas de otras hay de cada clase: en cada día, o en cada estado. */
export type Cuenta = {
  /** La tabla donde se la lleva: `hecho` (la tabla contada), la columna de la clase, `parte` y `cantidad`. */
  destino: string
  columna: 'dia' | 'estado'
  /** Donde PostgreSQL junta lo que cada transacción cambió, hasta que confirma. */
  pendiente: string
  /** De qué clase es una fila, en cada base; `NULL` si no se la cuenta. */
  clase: { postgres: Fila; sqlite: Fila }
  /** De qué columnas depende la clase. */
  depende: string[]
  /** Las tablas contadas, en el orden en que las bloquean las demás transacciones, y en qué parte cae cada fila. */
  tablas: Record<string, string>
}
