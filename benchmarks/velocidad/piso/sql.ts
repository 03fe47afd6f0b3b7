/** Las sentencias de los pisos, con nombre: PostgreSQL las prepara una vez por conexión. */
export const SQL = {
  vinculos: `SELECT bloqueado AS id, 'bloqueo' AS vinculo FROM bloqueo WHERE usuario = $1
    UNION ALL SELECT usuario, 'bloqueo' FROM bloqueo WHERE bloqueado = $1
    UNION ALL SELECT silenciado, 'silencio' FROM silencio WHERE usuario = $1
    UNION ALL SELECT usuario_2, 'contacto' FROM contacto WHERE usuario_1 = $1
    UNION ALL SELECT usuario_1, 'contacto' FROM contacto WHERE usuario_2 = $1`,
  interacciones: `SELECT c.video, c.comentarios, c.me_gusta, c.no_me_gusta, c.visualizaciones, r.tipo
     FROM contador_video c LEFT JOIN reaccion r ON r.video = c.video AND r.usuario = $1
    WHERE c.video = ANY($2)`,
  contactos: `SELECT usuario, count(*)::int AS cantidad FROM (
      SELECT usuario_1 AS usuario FROM contacto WHERE usuario_1 = ANY($1)
      UNION ALL SELECT usuario_2 FROM contacto WHERE usuario_2 = ANY($1)) lados GROUP BY usuario`,
  relacion: `SELECT 'bloqueo' AS hecho FROM bloqueo
      WHERE (usuario = $1 AND bloqueado = $2) OR (usuario = $2 AND bloqueado = $1)
    UNION ALL SELECT CASE WHEN usuario_emisor = $1 THEN 'solicitud-enviada' ELSE 'solicitud-pendiente' END
      FROM solicitud_contacto WHERE (usuario_emisor = $1 AND usuario_receptor = $2)
        OR (usuario_emisor = $2 AND usuario_receptor = $1)
    UNION ALL SELECT 'contacto' FROM contacto
      WHERE (usuario_1 = $1 AND usuario_2 = $2) OR (usuario_1 = $2 AND usuario_2 = $1)`,
  comentarios: `SELECT id, usuario, comentario, fecha, editado FROM comentario
    WHERE video = $1 AND usuario NOT IN (SELECT bloqueado FROM bloqueo WHERE usuario = $2
      UNION ALL SELECT usuario FROM bloqueo WHERE bloqueado = $2)
    ORDER BY fecha ASC NULLS FIRST, id ASC OFFSET $3 LIMIT $4`,
  mia: `SELECT id, tipo FROM reaccion WHERE video = $1 AND usuario = $2 FOR UPDATE`,
  reaccionar: `INSERT INTO reaccion (video, usuario, tipo, fecha) VALUES ($1, $2, 'ME_GUSTA', now())
    ON CONFLICT DO NOTHING RETURNING id`,
  quitar: `DELETE FROM reaccion WHERE id = $1`,
  contar: `INSERT INTO contador_video (video, comentarios, me_gusta, no_me_gusta) VALUES ($1, 0, $2, 0)
    ON CONFLICT (video) DO UPDATE SET me_gusta = contador_video.me_gusta + excluded.me_gusta`,
  notificar: `INSERT INTO notificacion (usuario, causante, tipo, titulo, cuerpo, video, fecha, estado)
    SELECT $1::int, $2::int, 'me-gusta', 'Nueva reacción a tu video', $3, $4::varchar, now(), 'registrada'
     WHERE NOT EXISTS (SELECT FROM bloqueo WHERE (usuario = $1 AND bloqueado = $2) OR (usuario = $2 AND bloqueado = $1))
       AND NOT EXISTS (SELECT FROM silencio WHERE usuario = $1 AND silenciado = $2)
       AND NOT EXISTS (SELECT FROM tipo_callado WHERE usuario = $1 AND tipo = 'me-gusta')
       AND NOT EXISTS (SELECT FROM notificacion WHERE usuario = $1 AND causante = $2 AND tipo = 'me-gusta'
         AND video = $4::varchar AND fecha > now() - interval '1 hour')`,
}
