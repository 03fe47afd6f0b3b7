/** Las tablas del servidor anterior que se adoptan (docs/contrato.md §13). */
export const TABLAS_HEREDADAS = [
  'reaccion',
  'comentario',
  'contacto',
  'solicitud_contacto',
] as const

export type TablaHeredada = (typeof TABLAS_HEREDADAS)[number]

/**
 * Por tabla, la consulta que da el `id` de cada fila que no puede quedar y el `motivo`. Mira las filas
 * como están: sirve igual para descartarlas que para contar cuántas se descartarían.
 *
 * De las reacciones repetidas queda la última, que es la que la persona veía; de los contactos y de
 * las solicitudes, el primero, que es cuando el vínculo empezó. Lo que no tiene fecha es anterior a lo
 * que la tiene, como en el orden de los comentarios.
 */
export const CLASIFICACION: Record<TablaHeredada, string> = {
  reaccion: `
    SELECT id, CASE
      WHEN video IS NULL THEN 'sin video'
      WHEN usuario IS NULL THEN 'sin usuario'
      WHEN tipo IS NULL THEN 'sin tipo'
      WHEN puesto > 1 THEN 'repetida'
    END AS motivo
    FROM (
      SELECT *, row_number() OVER (
        PARTITION BY usuario, video
        ORDER BY (tipo IS NULL), fecha DESC NULLS LAST, id DESC
      ) AS puesto
      FROM reaccion
    ) AS filas`,

  comentario: `
    SELECT id, CASE
      WHEN video IS NULL THEN 'sin video'
      WHEN usuario IS NULL THEN 'sin usuario'
      WHEN comentario IS NULL THEN 'sin texto'
    END AS motivo
    FROM comentario`,

  contacto: `
    SELECT id, CASE
      WHEN usuario_1 IS NULL OR usuario_2 IS NULL THEN 'le falta una persona'
      WHEN usuario_1 = usuario_2 THEN 'consigo mismo'
      WHEN puesto > 1 THEN 'repetido'
    END AS motivo
    FROM (
      SELECT *, row_number() OVER (
        PARTITION BY LEAST(usuario_1, usuario_2), GREATEST(usuario_1, usuario_2)
        ORDER BY (usuario_1 IS NULL OR usuario_2 IS NULL), fecha ASC NULLS FIRST, id
      ) AS puesto
      FROM contacto
    ) AS filas`,

  solicitud_contacto: `
    SELECT id, CASE
      WHEN usuario_emisor IS NULL OR usuario_receptor IS NULL THEN 'le falta una persona'
      WHEN usuario_emisor = usuario_receptor THEN 'consigo mismo'
      WHEN ya_contactos.menor IS NOT NULL THEN 'ya son contactos'
      WHEN puesto > 1 THEN 'repetida'
    END AS motivo
    FROM (
      SELECT *, row_number() OVER (
        PARTITION BY menor, mayor
        ORDER BY (usuario_emisor IS NULL OR usuario_receptor IS NULL), id
      ) AS puesto
      FROM (
        SELECT *, LEAST(usuario_emisor, usuario_receptor) AS menor,
          GREATEST(usuario_emisor, usuario_receptor) AS mayor
        FROM solicitud_contacto
      ) AS pares
    ) AS filas
    LEFT JOIN (
      SELECT DISTINCT LEAST(usuario_1, usuario_2) AS menor, GREATEST(usuario_1, usuario_2) AS mayor
      FROM contacto WHERE usuario_1 IS NOT NULL AND usuario_2 IS NOT NULL
    ) AS ya_contactos USING (menor, mayor)`,
}
