import type { Cuenta } from '#database/cuentas/cuenta'

/** En cuántas filas se reparte la cuenta de un día en PostgreSQL: cada una la escribe uno por vez. */
const PARTES = 4

/** Todas las de un video en la misma: así nadie espera por el de otro más de lo que ya espera por el suyo. */
const parteDe = (que: string) => `(hashtext(${que}) & 2147483647) % ${PARTES}`

/** Cuántas filas hay de cada día UTC; el día es nada si la fila no tiene fecha o es infinita. */
export const POR_DIA: Cuenta = {
  destino: 'cantidad_diaria',
  columna: 'dia',
  pendiente: 'cuenta_pendiente',
  clase: {
    postgres: (fila) =>
      `CASE WHEN isfinite(${fila}.fecha) THEN to_char(${fila}.fecha AT TIME ZONE 'UTC', 'YYYY-MM-DD') ELSE '' END`,
    sqlite: (fila) => `COALESCE(substr(${fila}.fecha, 1, 10), '')`,
  },
  depende: ['fecha'],
  tablas: {
    reaccion: parteDe("COALESCE(fila.video, '')"),
    comentario: parteDe("COALESCE(fila.video, '')"),
    contacto: parteDe('fila.id::text'),
  },
}
