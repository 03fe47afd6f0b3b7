import type { QueryClientContract } from '@adonisjs/lucid/types/database'

const CAMBIOS = ['insert', 'delete'] as const

/**
 * Hace que la base sepa cuál es el último mensaje de cada conversación, en la misma transacción que lo escribe y
 * escriba quien escriba: buscarlo entre todos los de una persona era leerlos todos.
 */
export async function crearUltimosMensajes(db: QueryClientContract) {
  for (const sentencia of db.dialect.name === 'postgres' ? DE_POSTGRES : DE_SQLITE) {
    await db.rawQuery(sentencia)
  }
}

export async function quitarUltimosMensajes(db: QueryClientContract) {
  const enPostgres = db.dialect.name === 'postgres'
  for (const cambio of CAMBIOS) {
    await db.rawQuery(
      `DROP TRIGGER IF EXISTS mensaje_ultimo_${cambio} ${enPostgres ? 'ON mensaje' : ''}`
    )
    if (enPostgres) {
      await db.rawQuery(`DROP FUNCTION IF EXISTS anotar_ultimo_${cambio}()`)
    }
  }
}

/** Lo deja como dan los mensajes que hay. */
export async function buscarUltimosMensajes(db: QueryClientContract) {
  const [menor, mayor] = db.dialect.name === 'postgres' ? ['LEAST', 'GREATEST'] : ['min', 'max']
  await db.rawQuery(`
    INSERT INTO ultimo_mensaje (menor, mayor, mensaje)
    SELECT ${menor}(emisor, destinatario), ${mayor}(emisor, destinatario), MAX(id)
    FROM mensaje GROUP BY 1, 2`)
}

const DEL_PAR =
  'u.menor = LEAST(v.emisor, v.destinatario) AND u.mayor = GREATEST(v.emisor, v.destinatario)'

/** El camino de búsqueda es el de cuando se creó. El orden de las filas es el de los bloqueos. */
const DE_POSTGRES = [
  `CREATE OR REPLACE FUNCTION anotar_ultimo_insert() RETURNS trigger LANGUAGE plpgsql
   SET search_path FROM CURRENT AS $$
   BEGIN
     INSERT INTO ultimo_mensaje AS u (menor, mayor, mensaje)
     SELECT LEAST(emisor, destinatario), GREATEST(emisor, destinatario), MAX(id)
     FROM nuevos GROUP BY 1, 2 ORDER BY 1, 2
     ON CONFLICT (menor, mayor) DO UPDATE SET mensaje = GREATEST(u.mensaje, excluded.mensaje);
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER mensaje_ultimo_insert AFTER INSERT ON mensaje
   REFERENCING NEW TABLE AS nuevos FOR EACH STATEMENT EXECUTE FUNCTION anotar_ultimo_insert()`,
  `CREATE OR REPLACE FUNCTION anotar_ultimo_delete() RETURNS trigger LANGUAGE plpgsql
   SET search_path FROM CURRENT AS $$
   BEGIN
     UPDATE ultimo_mensaje AS u SET mensaje = COALESCE((
       SELECT id FROM mensaje
       WHERE LEAST(emisor, destinatario) = u.menor AND GREATEST(emisor, destinatario) = u.mayor
       ORDER BY id DESC LIMIT 1), 0)
     FROM viejos AS v WHERE ${DEL_PAR} AND u.mensaje = v.id;
     DELETE FROM ultimo_mensaje AS u USING viejos AS v WHERE ${DEL_PAR} AND u.mensaje = 0;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER mensaje_ultimo_delete AFTER DELETE ON mensaje
   REFERENCING OLD TABLE AS viejos FOR EACH STATEMENT EXECUTE FUNCTION anotar_ultimo_delete()`,
]

const par = (fila: 'OLD' | 'NEW') => ({
  menor: `min(${fila}.emisor, ${fila}.destinatario)`,
  mayor: `max(${fila}.emisor, ${fila}.destinatario)`,
})

const DEL_VIEJO = `menor = ${par('OLD').menor} AND mayor = ${par('OLD').mayor}`

const DE_SQLITE = [
  `CREATE TRIGGER mensaje_ultimo_insert AFTER INSERT ON mensaje BEGIN
     INSERT INTO ultimo_mensaje (menor, mayor, mensaje)
     VALUES (${par('NEW').menor}, ${par('NEW').mayor}, NEW.id)
     ON CONFLICT (menor, mayor) DO UPDATE SET mensaje = max(mensaje, excluded.mensaje);
   END`,
  `CREATE TRIGGER mensaje_ultimo_delete AFTER DELETE ON mensaje BEGIN
     UPDATE ultimo_mensaje SET mensaje = COALESCE((
       SELECT id FROM mensaje
       WHERE min(emisor, destinatario) = ${par('OLD').menor}
         AND max(emisor, destinatario) = ${par('OLD').mayor}
       ORDER BY id DESC LIMIT 1), 0)
     WHERE ${DEL_VIEJO} AND mensaje = OLD.id;
     DELETE FROM ultimo_mensaje WHERE ${DEL_VIEJO} AND mensaje = 0;
   END`,
]
