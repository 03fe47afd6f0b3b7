import db from '@adonisjs/lucid/services/db'
import { conTurnoCorto } from '#database/ids/turno_corto'
import {
  copiaDe,
  estaPreparada,
  indicesConId,
  NUEVA,
  puestaDe,
  reemplazoDe,
  tipoDelId,
  type TablaQueCrece,
} from '#database/ids/tablas'

/** Cuántos ids se copian por sentencia: cada una toma sus filas un momento. */
const TANDA = 20_000

/**
 * Deja al lado del id una copia `bigint`, con sus índices, que se mantiene sola: el servidor sigue andando y nadie
 * espera más que un instante. Se puede cortar y correr de nuevo. El cambio lo hace después la migración.
 *
 * @returns si había algo que preparar
 */
export async function prepararId(
  tabla: TablaQueCrece,
  avisar: (linea: string) => void
): Promise<boolean> {
  const cliente = db.connection()
  if ((await tipoDelId(tabla, cliente)) !== 'integer' || (await estaPreparada(tabla, cliente))) {
    return false
  }
  await conTurnoCorto(tabla, async (trx) => {
    const copia = copiaDe(tabla)
    await trx.rawQuery(`ALTER TABLE ${tabla} ADD COLUMN IF NOT EXISTS ${NUEVA} bigint`)
    await trx.rawQuery(`
      CREATE OR REPLACE FUNCTION ${copia}() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN NEW.${NUEVA} := NEW.id; RETURN NEW; END $$`)
    await trx.rawQuery(`DROP TRIGGER IF EXISTS ${copia} ON ${tabla}`)
    await trx.rawQuery(`
      CREATE TRIGGER ${copia} BEFORE INSERT OR UPDATE ON ${tabla}
      FOR EACH ROW EXECUTE FUNCTION ${copia}()`)
    await trx.rawQuery(`ALTER TABLE ${tabla} DROP CONSTRAINT IF EXISTS ${puestaDe(tabla)}`)
    await trx.rawQuery(
      `ALTER TABLE ${tabla} ADD CONSTRAINT ${puestaDe(tabla)} CHECK (${NUEVA} IS NOT NULL) NOT VALID`
    )
  })
  await copiar(tabla, avisar)
  await cliente.rawQuery(`ALTER TABLE ${tabla} VALIDATE CONSTRAINT ${puestaDe(tabla)}`)
  await crearIndices(tabla, avisar)
  return true
}

async function copiar(tabla: TablaQueCrece, avisar: (linea: string) => void) {
  const { rows } = await db.rawQuery(
    `SELECT MIN(id) AS primero, MAX(id) AS ultimo FROM ${tabla} WHERE ${NUEVA} IS NULL`
  )
  const { primero, ultimo }: { primero: number | null; ultimo: number | null } = rows[0]
  for (let desde = primero ?? 1; desde <= (ultimo ?? 0); desde += TANDA) {
    await db.rawQuery(
      `UPDATE ${tabla} SET ${NUEVA} = id WHERE id BETWEEN ? AND ? AND ${NUEVA} IS NULL`,
      [desde, desde + TANDA - 1]
    )
    if (Math.floor(desde / 1_000_000) !== Math.floor((desde + TANDA) / 1_000_000)) {
      avisar(`${tabla}: copiados los ids hasta ${desde + TANDA - 1} de ${ultimo}`)
    }
  }
}

/** Sin detener a quien escribe. Uno que quedó a medias no sirve y se hace de nuevo. */
async function crearIndices(tabla: TablaQueCrece, avisar: (linea: string) => void) {
  for (const { nombre, definicion } of await indicesConId(tabla, db.connection())) {
    const nuevo = reemplazoDe(nombre)
    avisar(`${tabla}: armando el índice ${nuevo}`)
    await db.rawQuery(`DROP INDEX CONCURRENTLY IF EXISTS ${nuevo}`)
    const [, unico, donde = ''] =
      /^CREATE (UNIQUE )?INDEX \S+ ON (.*)$/.exec(definicion) ?? ([] as string[])
    await db.rawQuery(
      `CREATE ${unico ?? ''}INDEX CONCURRENTLY ${nuevo} ON ${donde.replaceAll(/\bid\b/g, NUEVA)}`
    )
  }
}
