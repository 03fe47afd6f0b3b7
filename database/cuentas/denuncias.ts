import type { Cuenta } from '#database/cuentas/cuenta'

/** Las denuncian pocos y las resuelve uno: alcanza con una parte, y así nunca es negativa. */
const UNA = '0'

/** El tipo y el estado, en lo que entra: `video:abierta`. */
const clase = (fila: string) => `substr(${fila}.tipo, 1, 7) || ':' || ${fila}.estado`

/** Cuántas denuncias hay de cada tipo en cada estado. */
export const DENUNCIAS: Cuenta = {
  destino: 'cantidad_de_denuncias',
  columna: 'estado',
  pendiente: 'denuncia_pendiente',
  clase: { postgres: clase, sqlite: clase },
  depende: ['tipo', 'estado'],
  tablas: { denuncia: UNA },
}
