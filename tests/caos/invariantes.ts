const CONTADORES = (columna: string, tabla: string, condicion = '') => `
  SELECT c.video, c.${columna} FROM contador_video c
  WHERE c.${columna} <> (SELECT COUNT(*) FROM ${tabla} f WHERE f.video = c.video ${condicion})`

/** Lo que vale siempre (docs/contrato.md §3, §5, §6, §8, §15): cada consulta lista lo que lo rompe. */
export const DE_LAS_TABLAS: Record<string, string> = {
  'Dos reacciones de una persona a un video':
    'SELECT usuario, video FROM reaccion GROUP BY usuario, video HAVING COUNT(*) > 1',
  'Contador de comentarios': CONTADORES('comentarios', 'comentario'),
  'Contador de me gusta': CONTADORES('me_gusta', 'reaccion', `AND f.tipo = 'ME_GUSTA'`),
  'Contador de no me gusta': CONTADORES('no_me_gusta', 'reaccion', `AND f.tipo = 'NO_ME_GUSTA'`),
  'Contador de visualizaciones, que recuerda más que las filas': `
    SELECT v.video FROM (SELECT video, COUNT(*) AS n FROM visualizacion GROUP BY video) v
    LEFT JOIN contador_video c ON c.video = v.video WHERE COALESCE(c.visualizaciones, 0) < v.n`,
  'Cuenta de un día': `
    SELECT f.hecho, f.n FROM (
      SELECT 'reaccion' AS hecho, COUNT(*) AS n FROM reaccion
      UNION ALL SELECT 'comentario', COUNT(*) FROM comentario
      UNION ALL SELECT 'contacto', COUNT(*) FROM contacto
    ) f
    WHERE f.n <> COALESCE(
      (SELECT SUM(cantidad) FROM cantidad_diaria c WHERE c.hecho = f.hecho), 0)`,
  'Cuenta de un estado': `
    SELECT hecho, estado FROM (
      SELECT hecho, CASE estado WHEN 'reintentandose' THEN 'pendiente' ELSE estado END AS estado,
        cantidad FROM cantidad_por_estado
      UNION ALL SELECT 'notificacion', estado, -1 FROM notificacion
      UNION ALL SELECT 'mensaje', estado, -1 FROM mensaje WHERE estado IS NOT NULL
    ) cuentas GROUP BY hecho, estado HAVING SUM(cantidad) <> 0`,
  'Dos contactos de un par': `
    SELECT a.id FROM contacto a JOIN contacto b ON a.id < b.id
      AND ((a.usuario_1 = b.usuario_1 AND a.usuario_2 = b.usuario_2)
        OR (a.usuario_1 = b.usuario_2 AND a.usuario_2 = b.usuario_1))`,
  'Dos solicitudes de un par': `
    SELECT a.id FROM solicitud_contacto a JOIN solicitud_contacto b ON a.id < b.id
      AND ((a.usuario_emisor = b.usuario_emisor AND a.usuario_receptor = b.usuario_receptor)
        OR (a.usuario_emisor = b.usuario_receptor AND a.usuario_receptor = b.usuario_emisor))`,
  'Un par con contacto y solicitud': `
    SELECT c.id FROM contacto c JOIN solicitud_contacto s
      ON (c.usuario_1 = s.usuario_emisor AND c.usuario_2 = s.usuario_receptor)
      OR (c.usuario_1 = s.usuario_receptor AND c.usuario_2 = s.usuario_emisor)`,
  'Un contacto entre quienes no se ven': `
    SELECT c.id FROM contacto c JOIN bloqueo b
      ON (c.usuario_1 = b.usuario AND c.usuario_2 = b.bloqueado)
      OR (c.usuario_1 = b.bloqueado AND c.usuario_2 = b.usuario)`,
  'Una solicitud entre quienes no se ven': `
    SELECT s.id FROM solicitud_contacto s JOIN bloqueo b
      ON (s.usuario_emisor = b.usuario AND s.usuario_receptor = b.bloqueado)
      OR (s.usuario_emisor = b.bloqueado AND s.usuario_receptor = b.usuario)`,
  'Último mensaje de una conversación': `
    SELECT c.menor, c.mayor, c.mensaje, u.mensaje AS anotado FROM (
      SELECT CASE WHEN emisor < destinatario THEN emisor ELSE destinatario END AS menor,
        CASE WHEN emisor < destinatario THEN destinatario ELSE emisor END AS mayor,
        MAX(id) AS mensaje
      FROM mensaje GROUP BY 1, 2
    ) c LEFT JOIN ultimo_mensaje u ON u.menor = c.menor AND u.mayor = c.mayor
    WHERE u.mensaje IS NULL OR u.mensaje <> c.mensaje`,
  'Último mensaje de nadie': `
    SELECT u.menor, u.mayor FROM ultimo_mensaje u
    WHERE NOT EXISTS (SELECT 1 FROM mensaje m WHERE m.id = u.mensaje)`,
}

/** Y lo que vale porque a nadie le borran las notificaciones en una corrida. */
export const INVARIANTES: Record<string, string> = {
  ...DE_LAS_TABLAS,
  'Un mensaje sin notificación': `
    SELECT m.id FROM mensaje m WHERE NOT EXISTS (
      SELECT 1 FROM notificacion n WHERE n.usuario = m.destinatario AND n.cuerpo = m.mensaje)`,
}

/** Lo que falta entregar. */
export const PENDIENTES = `
  SELECT 'notificacion' AS que, id FROM notificacion WHERE estado IN ('pendiente', 'fallida')
  UNION ALL SELECT 'mensaje', id FROM mensaje WHERE estado IN ('pendiente', 'fallida')`
