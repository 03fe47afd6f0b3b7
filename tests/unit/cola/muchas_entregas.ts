import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import { comoTextoDeBase } from '#models/fecha'
import { hasta } from '#tests/apoyo/espera'

const haceDias = (dias: number) => comoTextoDeBase(DateTime.utc().minus({ days: dias }))

/** Cuántas filas de cada clase: bastantes para que recorrerlas no sea lo más barato. */
const CUANTAS = 12_000

/**
 * Deja muchas notificaciones, mensajes y conversaciones: ya entregados y viejos, y otros tantos pendientes que
 * ya vencieron, que la persona 1 no leyó.
 */
export async function muchasEntregas() {
  const enPostgres = db.connection().dialect.name === 'postgres'
  const serie = serieHasta(CUANTAS)
  const [viejo, hoy] = [`'${haceDias(400)}'`, `'${haceDias(1)}'`]
  for (const [estado, leida, fecha, intento] of [
    ['entregada', true, viejo, 'NULL'],
    ['pendiente', false, hoy, hoy],
  ] as const) {
    const cuando = enPostgres ? `CAST(${intento} AS timestamptz)` : intento
    const fechada = enPostgres ? `CAST(${fecha} AS timestamptz)` : fecha
    await db.rawQuery(`
      INSERT INTO notificacion (usuario, tipo, titulo, cuerpo, causante, fecha, leida, estado, proximo_intento)
      SELECT n % 4, 'mensaje', 'T', 'C', n % 1000, ${fechada}, ${leida}, '${estado}', ${cuando} FROM (${serie}) AS f`)
    await db.rawQuery(`
      INSERT INTO mensaje (emisor, destinatario, mensaje, fecha, leido, estado, push_id)
      SELECT 1000 + n % 4, n % 2, 'm', ${fechada}, ${leida}, '${estado}', '-' FROM (${serie}) AS f`)
    await db.rawQuery(`
      INSERT INTO conversacion (menor, mayor, ultimo_push_id, fecha, proximo_intento)
      SELECT ${estado === 'pendiente' ? 8 : 7}, 1000 + n, '-', ${fechada}, ${cuando} FROM (${serie}) AS f`)
  }
  await ponerAlDia()
}

/** Y además deja a la persona 1 tantas notificaciones, y tantos mensajes de cada una de dos, sin leer. */
export async function muchasEntregasYSinLeer(cuantas: number) {
  await muchasEntregas()
  const [serie, fecha] = [serieHasta(cuantas), haceDias(1)]
  await db.rawQuery(
    `INSERT INTO notificacion (usuario, tipo, titulo, cuerpo, causante, fecha, leida, estado)
     SELECT 1, 'mensaje', 'T', 'C', 8, '${fecha}', false, 'entregada' FROM (${serie}) AS f`
  )
  for (const emisor of [1_001, 1_003]) {
    await db.rawQuery(
      `INSERT INTO mensaje (emisor, destinatario, mensaje, fecha, leido, estado, push_id)
       SELECT ${emisor}, 1, 'm', '${fecha}', false, 'entregada', '-' FROM (${serie}) AS f`
    )
  }
  await ponerAlDia()
}

function serieHasta(ultimo: number) {
  return db.connection().dialect.name === 'postgres'
    ? `SELECT n FROM generate_series(1, ${ultimo}) AS n`
    : `WITH RECURSIVE serie(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM serie WHERE n < ${ultimo}) SELECT n FROM serie`
}

export async function sinEntregas() {
  for (const tabla of ['notificacion', 'mensaje', 'conversacion']) {
    await db.from(tabla).delete()
  }
  await ponerAlDia()
}

const SIN_VER = `
  SELECT 1 FROM pg_class
  WHERE relname IN ('notificacion', 'mensaje', 'conversacion') AND relallvisible < relpages`

/**
 * Lo que cada base sabe de sus tablas para elegir cómo leerlas. PostgreSQL no sabe que una página la ven todos
 * mientras alguien, que puede ser su propia limpieza, mire la base desde antes.
 */
async function ponerAlDia() {
  if (db.connection().dialect.name !== 'postgres') {
    return db.rawQuery('ANALYZE')
  }
  return hasta(async () => {
    await db.rawQuery('VACUUM ANALYZE')
    const { rows } = await db.rawQuery<{ rows: object[] }>(SIN_VER)
    return rows.length === 0
  })
}
