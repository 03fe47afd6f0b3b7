import type { Assert } from '@japa/assert'
import db from '@adonisjs/lucid/services/db'

/** Lo que vale siempre, pase lo que pase a la vez: cada consulta lista las filas que lo rompen. */
const VIOLACIONES: Record<string, string> = {
  'dos reacciones de una persona a un video':
    'SELECT usuario, video FROM reaccion GROUP BY usuario, video HAVING COUNT(*) > 1',
  'dos contactos de un par': `
    SELECT a.id FROM contacto a JOIN contacto b ON a.id < b.id
      AND ((a.usuario_1 = b.usuario_1 AND a.usuario_2 = b.usuario_2)
        OR (a.usuario_1 = b.usuario_2 AND a.usuario_2 = b.usuario_1))`,
  'dos solicitudes de un par': `
    SELECT a.id FROM solicitud_contacto a JOIN solicitud_contacto b ON a.id < b.id
      AND ((a.usuario_emisor = b.usuario_emisor AND a.usuario_receptor = b.usuario_receptor)
        OR (a.usuario_emisor = b.usuario_receptor AND a.usuario_receptor = b.usuario_emisor))`,
  'un par con contacto y solicitud': `
    SELECT c.id FROM contacto c JOIN solicitud_contacto s
      ON (c.usuario_1 = s.usuario_emisor AND c.usuario_2 = s.usuario_receptor)
      OR (c.usuario_1 = s.usuario_receptor AND c.usuario_2 = s.usuario_emisor)`,
  'contadores que no coinciden con las filas': `
    SELECT c.video FROM contador_video c
    WHERE c.comentarios <> (SELECT COUNT(*) FROM comentario f WHERE f.video = c.video)
      OR c.me_gusta <>
        (SELECT COUNT(*) FROM reaccion f WHERE f.video = c.video AND f.tipo = 'ME_GUSTA')
      OR c.no_me_gusta <>
        (SELECT COUNT(*) FROM reaccion f WHERE f.video = c.video AND f.tipo = 'NO_ME_GUSTA')`,
  'cuentas de un día que no coinciden con las filas': `
    SELECT c.hecho FROM (SELECT hecho, SUM(cantidad) AS n FROM cantidad_diaria GROUP BY hecho) c
    JOIN (
      SELECT 'reaccion' AS hecho, COUNT(*) AS n FROM reaccion
      UNION ALL SELECT 'comentario', COUNT(*) FROM comentario
      UNION ALL SELECT 'contacto', COUNT(*) FROM contacto
    ) f ON f.hecho = c.hecho WHERE f.n <> c.n
    UNION ALL SELECT hecho FROM cantidad_diaria GROUP BY hecho, dia HAVING SUM(cantidad) < 0`,
  'entregas que no coinciden con las cuentas de su estado': `
    SELECT hecho, estado FROM (
      SELECT hecho, CASE estado WHEN 'reintentandose' THEN 'pendiente' ELSE estado END AS estado,
        cantidad FROM cantidad_por_estado
      UNION ALL SELECT 'notificacion', estado, -1 FROM notificacion
      UNION ALL SELECT 'mensaje', estado, -1 FROM mensaje WHERE estado IS NOT NULL
    ) cuentas GROUP BY hecho, estado HAVING SUM(cantidad) <> 0`,
  'último mensaje que no lo es': `
    SELECT m.id FROM mensaje m WHERE NOT EXISTS (
      SELECT 1 FROM ultimo_mensaje u WHERE u.mensaje >= m.id
        AND ((u.menor = m.emisor AND u.mayor = m.destinatario)
          OR (u.mayor = m.emisor AND u.menor = m.destinatario)))
    UNION ALL SELECT mensaje FROM ultimo_mensaje WHERE mensaje NOT IN (SELECT id FROM mensaje)`,
  'filas sin contador': `
    SELECT video FROM (SELECT video FROM reaccion UNION SELECT video FROM comentario) AS filas
    WHERE video NOT IN (SELECT video FROM contador_video)`,
}

export async function verificarInvariantes(assert: Assert) {
  for (const [nombre, consulta] of Object.entries(VIOLACIONES)) {
    const respuesta = await db.rawQuery(consulta)
    // PostgreSQL contesta `{ rows }` y SQLite la lista a secas.
    assert.lengthOf(Array.isArray(respuesta) ? respuesta : respuesta.rows, 0, nombre)
  }
}

/** Cuántas respuestas hubo de cada estado. */
export function porEstado(estados: number[]): Record<number, number> {
  const cuentas: Record<number, number> = {}
  for (const estado of estados) {
    cuentas[estado] = (cuentas[estado] ?? 0) + 1
  }
  return cuentas
}
