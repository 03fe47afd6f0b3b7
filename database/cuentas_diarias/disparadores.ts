import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { DIA, HECHOS, PARTES, type Hecho } from '#database/cuentas_diarias/hechos'

const TABLAS = Object.keys(HECHOS) as Hecho[]

/**
 * Hace que la base lleve las cuentas ella misma, escriba quien escriba: el servidor, la demo o el servidor
 * anterior que sigue andando.
 *
 * En PostgreSQL cada sentencia anota lo suyo, ya sumado, en `cuenta_pendiente`, y recién al confirmar pasa a la
 * cuenta del día: así la fila del día se sostiene lo que dura un `COMMIT` y no lo que dura la transacción, y no es
 * un embudo más angosto que el contador del video. Nadie llega a ver lo pendiente.
 */
export async function crearCuentasDiarias(db: QueryClientContract) {
  if (db.dialect.name === 'postgres') {
    for (const sentencia of AL_CONFIRMAR) {
      await db.rawQuery(sentencia)
    }
  }
  for (const tabla of TABLAS) {
    const sentencias = db.dialect.name === 'postgres' ? dePostgres(tabla) : deSqlite(tabla)
    for (const sentencia of sentencias) {
      await db.rawQuery(sentencia)
    }
  }
}

export async function quitarCuentasDiarias(db: QueryClientContract) {
  for (const tabla of TABLAS) {
    if (db.dialect.name === 'postgres') {
      for (const cambio of ['insert', 'delete', 'update']) {
        await db.rawQuery(`DROP TRIGGER IF EXISTS ${tabla}_por_dia_${cambio} ON ${tabla}`)
        await db.rawQuery(`DROP FUNCTION IF EXISTS contar_${tabla}_por_dia_${cambio}()`)
      }
    } else {
      for (const cambio of ['insert', 'delete', 'update']) {
        await db.rawQuery(`DROP TRIGGER IF EXISTS ${tabla}_por_dia_${cambio}`)
      }
    }
  }
  if (db.dialect.name === 'postgres') {
    await db.rawQuery('DROP TABLE IF EXISTS cuenta_pendiente')
    await db.rawQuery('DROP FUNCTION IF EXISTS pasar_cuenta_pendiente()')
  }
}

/** Sin registro de escritura: lo pendiente no sobrevive a su transacción. */
const AL_CONFIRMAR = [
  `CREATE UNLOGGED TABLE cuenta_pendiente (
     id bigserial PRIMARY KEY, hecho varchar(16) NOT NULL, dia varchar(16) NOT NULL,
     parte smallint NOT NULL, cantidad bigint NOT NULL)`,
  `CREATE OR REPLACE FUNCTION pasar_cuenta_pendiente() RETURNS trigger LANGUAGE plpgsql
   SET search_path FROM CURRENT AS $$
   BEGIN
     INSERT INTO cantidad_diaria AS c (hecho, dia, parte, cantidad)
     VALUES (NEW.hecho, NEW.dia, NEW.parte, NEW.cantidad)
     ON CONFLICT (hecho, dia, parte) DO UPDATE SET cantidad = c.cantidad + excluded.cantidad;
     DELETE FROM cuenta_pendiente WHERE id = NEW.id;
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER al_confirmar AFTER INSERT ON cuenta_pendiente
   DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pasar_cuenta_pendiente()`,
]

function dePostgres(tabla: Hecho): string[] {
  const filas = (de: 'nuevas' | 'viejas', cantidad: 1 | -1) => `
    SELECT ${DIA.postgres('fila.fecha')} AS dia,
      (hashtext(${HECHOS[tabla]}) & 2147483647) % ${PARTES} AS parte, ${cantidad} AS cantidad
    FROM ${de} AS fila`
  const cambios = {
    insert: { ven: 'NEW TABLE AS nuevas', filas: filas('nuevas', 1) },
    delete: { ven: 'OLD TABLE AS viejas', filas: filas('viejas', -1) },
    update: {
      ven: 'OLD TABLE AS viejas NEW TABLE AS nuevas',
      filas: `${filas('viejas', -1)} UNION ALL ${filas('nuevas', 1)}`,
    },
  }
  return Object.entries(cambios).flatMap(([cambio, { ven, filas: suyas }]) => [
    // El camino de búsqueda es el de cuando se creó: el de quien escribe puede ser otro. El orden es el de los
    // bloqueos: del día más viejo al más nuevo.
    `CREATE OR REPLACE FUNCTION contar_${tabla}_por_dia_${cambio}() RETURNS trigger LANGUAGE plpgsql
     SET search_path FROM CURRENT AS $$
     BEGIN
       INSERT INTO cuenta_pendiente (hecho, dia, parte, cantidad)
       SELECT '${tabla}', dia, parte, SUM(cantidad) FROM (${suyas}) AS cambiadas
       GROUP BY dia, parte HAVING SUM(cantidad) <> 0 ORDER BY dia, parte;
       RETURN NULL;
     END $$`,
    `CREATE TRIGGER ${tabla}_por_dia_${cambio} AFTER ${cambio.toUpperCase()} ON ${tabla}
     REFERENCING ${ven} FOR EACH STATEMENT EXECUTE FUNCTION contar_${tabla}_por_dia_${cambio}()`,
  ])
}

function deSqlite(tabla: Hecho): string[] {
  const sumar = (fila: 'OLD' | 'NEW', cantidad: 1 | -1) => `
    INSERT INTO cantidad_diaria (hecho, dia, parte, cantidad)
    VALUES ('${tabla}', ${DIA.sqlite(`${fila}.fecha`)}, 0, ${cantidad})
    ON CONFLICT (hecho, dia, parte) DO UPDATE SET cantidad = cantidad + excluded.cantidad;`
  const disparador = (cambio: string, cuando: string, cuerpo: string) =>
    `CREATE TRIGGER ${tabla}_por_dia_${cambio} AFTER ${cuando} ON ${tabla} BEGIN ${cuerpo} END`
  return [
    disparador('insert', 'INSERT', sumar('NEW', 1)),
    disparador('delete', 'DELETE', sumar('OLD', -1)),
    disparador('update', 'UPDATE OF fecha', sumar('OLD', -1) + sumar('NEW', 1)),
  ]
}
