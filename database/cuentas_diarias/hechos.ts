/**
 * Las tablas cuyas filas se cuentan por día y, en PostgreSQL, en qué parte cae cada una: todas las de un
 * video en la misma, así nadie espera por el de otro más de lo que ya espera por el suyo.
 */
export const HECHOS = {
  reaccion: "COALESCE(fila.video, '')",
  comentario: "COALESCE(fila.video, '')",
  contacto: 'fila.id::text',
} as const

export type Hecho = keyof typeof HECHOS

/** En cuántas filas se reparte la cuenta de un día en PostgreSQL: cada una la escribe uno por vez. */
export const PARTES = 4

/** El día UTC de una fecha, en cada base; nada si no la tiene o es infinita. */
export const DIA = {
  postgres: (fecha: string) =>
    `CASE WHEN isfinite(${fecha}) THEN to_char(${fecha} AT TIME ZONE 'UTC', 'YYYY-MM-DD') ELSE '' END`,
  sqlite: (fecha: string) => `COALESCE(substr(${fecha}, 1, 10), '')`,
}
