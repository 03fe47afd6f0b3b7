import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import { DIA, HECHOS, PARTES, type Hecho } from '#database/cuentas_diarias/hechos'

const TABLAS = Object.keys(HECHOS) as Hecho[]

/**
 * Hace que la base lleve las cuentas ella misma, escriba quien escriba: el servidor, la demo o el servidor
 * anterior que sigue andando.
 *
 * En PostgreSQL corre recién al confirmar: la fila del día se sostiene lo que dura un `COMMIT` y no lo que
 * dura la transacción, así no es un embudo más angosto que el contador del video.
 */
export async function crearCuentasDiarias(db: QueryClientContract) {
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
      await db.rawQuery(`DROP TRIGGER IF EXISTS ${tabla}_por_dia ON ${tabla}`)
      await db.rawQuery(`DROP FUNCTION IF EXISTS contar_${tabla}_por_dia()`)
    } else {
      for (const cambio of ['insert', 'delete', 'update']) {
        await db.rawQuery(`DROP TRIGGER IF EXISTS ${tabla}_por_dia_${cambio}`)
      }
    }
  }
}

function dePostgres(tabla: Hecho): string[] {
  const sumar = (fila: 'OLD' | 'NEW', cantidad: 1 | -1) => `
    INSERT INTO cantidad_diaria AS c (hecho, dia, parte, cantidad)
    VALUES ('${tabla}', ${DIA.postgres(`${fila}.fecha`)},
      (hashtext(${HECHOS[tabla].replace('fila', fila)}) & 2147483647) % ${PARTES}, ${cantidad})
    ON CONFLICT (hecho, dia, parte) DO UPDATE SET cantidad = c.cantidad + excluded.cantidad;`
  return [
    // El camino de búsqueda es el de cuando se creó: el de quien escribe puede ser otro.
    `CREATE OR REPLACE FUNCTION contar_${tabla}_por_dia() RETURNS trigger LANGUAGE plpgsql
     SET search_path FROM CURRENT AS $$
     BEGIN
       IF TG_OP <> 'INSERT' THEN ${sumar('OLD', -1)} END IF;
       IF TG_OP <> 'DELETE' THEN ${sumar('NEW', 1)} END IF;
       RETURN NULL;
     END $$`,
    `CREATE CONSTRAINT TRIGGER ${tabla}_por_dia AFTER INSERT OR DELETE OR UPDATE OF fecha ON ${tabla}
     DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION contar_${tabla}_por_dia()`,
  ]
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
