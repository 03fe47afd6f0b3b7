import type { QueryClientContract } from '@adonisjs/lucid/types/database'
import type { Cuenta } from '#database/cuentas/cuenta'

const CAMBIOS = ['insert', 'delete', 'update'] as const

/**
 * Hace que la base lleve una cuenta ella misma, escriba quien escriba: el servidor, la demo o el servidor
 * anterior que sigue andando.
 *
 * En PostgreSQL cada sentencia anota lo suyo, ya sumado, en una tabla de lo pendiente, y recién al confirmar pasa a
 * la cuenta: así su fila se sostiene lo que dura un `COMMIT` y no lo que dura la transacción, y no es un embudo más
 * angosto que el contador del video. Nadie llega a ver lo pendiente.
 */
export async function llevarCuenta(db: QueryClientContract, cuenta: Cuenta) {
  const enPostgres = db.dialect.name === 'postgres'
  if (enPostgres) {
    for (const sentencia of alConfirmar(cuenta)) {
      await db.rawQuery(sentencia)
    }
  }
  for (const tabla of Object.keys(cuenta.tablas)) {
    for (const sentencia of enPostgres ? dePostgres(cuenta, tabla) : deSqlite(cuenta, tabla)) {
      await db.rawQuery(sentencia)
    }
  }
}

export async function dejarDeLlevarCuenta(db: QueryClientContract, cuenta: Cuenta) {
  const enPostgres = db.dialect.name === 'postgres'
  for (const tabla of Object.keys(cuenta.tablas)) {
    for (const cambio of CAMBIOS) {
      const { disparador, funcion } = nombres(cuenta, tabla, cambio)
      await db.rawQuery(`DROP TRIGGER IF EXISTS ${disparador} ${enPostgres ? `ON ${tabla}` : ''}`)
      if (enPostgres) {
        await db.rawQuery(`DROP FUNCTION IF EXISTS ${funcion}()`)
      }
    }
  }
  if (enPostgres) {
    await db.rawQuery(`DROP TABLE IF EXISTS ${cuenta.pendiente}`)
    await db.rawQuery(`DROP FUNCTION IF EXISTS pasar_${cuenta.pendiente}()`)
  }
}

const nombres = ({ columna }: Cuenta, tabla: string, cambio: string) => ({
  disparador: `${tabla}_por_${columna}_${cambio}`,
  funcion: `contar_${tabla}_por_${columna}_${cambio}`,
})

/** Sin registro de escritura: lo pendiente no sobrevive a su transacción. */
const alConfirmar = ({ destino, columna, pendiente }: Cuenta) => [
  `CREATE UNLOGGED TABLE ${pendiente} (
     id bigserial PRIMARY KEY, hecho varchar(16) NOT NULL, ${columna} varchar(16) NOT NULL,
     parte smallint NOT NULL, cantidad bigint NOT NULL)`,
  `CREATE OR REPLACE FUNCTION pasar_${pendiente}() RETURNS trigger LANGUAGE plpgsql
   SET search_path FROM CURRENT AS $$
   BEGIN
     INSERT INTO ${destino} AS c (hecho, ${columna}, parte, cantidad)
     VALUES (NEW.hecho, NEW.${columna}, NEW.parte, NEW.cantidad)
     ON CONFLICT (hecho, ${columna}, parte) DO UPDATE SET cantidad = c.cantidad + excluded.cantidad;
     DELETE FROM ${pendiente} WHERE id = NEW.id;
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER al_confirmar AFTER INSERT ON ${pendiente}
   DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION pasar_${pendiente}()`,
]

function dePostgres(cuenta: Cuenta, tabla: string): string[] {
  const { columna, pendiente, clase, tablas } = cuenta
  const filas = (de: 'nuevas' | 'viejas', cantidad: 1 | -1) => `
    SELECT ${clase.postgres('fila')} AS clase, ${tablas[tabla]} AS parte, ${cantidad} AS cantidad
    FROM ${de} AS fila`
  const cambios = {
    insert: { ven: 'NEW TABLE AS nuevas', filas: filas('nuevas', 1) },
    delete: { ven: 'OLD TABLE AS viejas', filas: filas('viejas', -1) },
    update: {
      ven: 'OLD TABLE AS viejas NEW TABLE AS nuevas',
      filas: `${filas('viejas', -1)} UNION ALL ${filas('nuevas', 1)}`,
    },
  }
  return CAMBIOS.flatMap((cambio) => {
    const { disparador, funcion } = nombres(cuenta, tabla, cambio)
    const { ven, filas: suyas } = cambios[cambio]
    return [
      // El camino de búsqueda es el de cuando se creó: el de quien escribe puede ser otro. El orden es el de los
      // bloqueos, el mismo para todos.
      `CREATE OR REPLACE FUNCTION ${funcion}() RETURNS trigger LANGUAGE plpgsql
       SET search_path FROM CURRENT AS $$
       BEGIN
         INSERT INTO ${pendiente} (hecho, ${columna}, parte, cantidad)
         SELECT '${tabla}', clase, parte, SUM(cantidad) FROM (${suyas}) AS cambiadas
         WHERE clase IS NOT NULL
         GROUP BY clase, parte HAVING SUM(cantidad) <> 0 ORDER BY clase, parte;
         RETURN NULL;
       END $$`,
      `CREATE TRIGGER ${disparador} AFTER ${cambio.toUpperCase()} ON ${tabla}
       REFERENCING ${ven} FOR EACH STATEMENT EXECUTE FUNCTION ${funcion}()`,
    ]
  })
}

function deSqlite(cuenta: Cuenta, tabla: string): string[] {
  const { destino, columna, clase, depende } = cuenta
  const [viejo, nuevo] = [clase.sqlite('OLD'), clase.sqlite('NEW')]
  const sumar = (suya: string, cantidad: 1 | -1) => `
    INSERT INTO ${destino} (hecho, ${columna}, parte, cantidad)
    SELECT '${tabla}', ${suya}, 0, ${cantidad} WHERE ${suya} IS NOT NULL
    ON CONFLICT (hecho, ${columna}, parte) DO UPDATE SET cantidad = cantidad + excluded.cantidad;`
  const cambios = {
    insert: { cuando: 'INSERT', si: '', cuerpo: sumar(nuevo, 1) },
    delete: { cuando: 'DELETE', si: '', cuerpo: sumar(viejo, -1) },
    update: {
      cuando: `UPDATE OF ${depende.join(', ')}`,
      si: `WHEN ${viejo} IS NOT ${nuevo}`,
      cuerpo: sumar(viejo, -1) + sumar(nuevo, 1),
    },
  }
  return CAMBIOS.map((cambio) => {
    const { cuando, si, cuerpo } = cambios[cambio]
    return `CREATE TRIGGER ${nombres(cuenta, tabla, cambio).disparador}
      AFTER ${cuando} ON ${tabla} ${si} BEGIN ${cuerpo} END`
  })
}
