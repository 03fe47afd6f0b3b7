import type { Cuenta } from '#database/cuentas/cuenta'

/**
 * En cuántas filas se reparte la cuenta de un estado en PostgreSQL. La parte la elige la conexión y no lo contado:
 * dos que escriben a la vez casi nunca esperan la misma, así que una parte sola puede ser negativa.
 */
const PARTE = 'pg_backend_pid() % 16'

const estado = (fila: string) =>
  `CASE WHEN ${fila}.estado = 'pendiente' AND ${fila}.ultimo_error IS NOT NULL
    THEN 'reintentandose' ELSE ${fila}.estado END`

/** Cuántas entregas hay en cada estado; de las pendientes, aparte las que ya fallaron. */
export const POR_ESTADO: Cuenta = {
  destino: 'cantidad_por_estado',
  columna: 'estado',
  pendiente: 'estado_pendiente',
  clase: { postgres: estado, sqlite: estado },
  depende: ['estado', 'ultimo_error'],
  tablas: { mensaje: PARTE, notificacion: PARTE },
}
