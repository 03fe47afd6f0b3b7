import db from '@adonisjs/lucid/services/db'

/**
 * Las tablas con lo que hizo la gente, en el orden en que las bloquean las demás transacciones: el
 * vaciado espera su turno y nadie queda esperando en redondo.
 */
const TABLAS = [
  'reaccion',
  'comentario',
  'solicitud_contacto',
  'contacto',
  'mensaje',
  'contador_video',
  'notificacion',
]

/** Vacía nuestras tablas, todas o ninguna (docs/contrato.md §7). Los ids no se repiten. */
export async function vaciarTablas() {
  if (db.connection().dialect.name === 'postgres') {
    // TRUNCATE bloquea las tablas enteras: un DELETE no vería lo que otra transacción está por
    // confirmar, y los contadores dejarían de coincidir con las filas.
    await db.rawQuery(`TRUNCATE ${TABLAS.join(', ')}`)
    return
  }
  await db.transaction(async (trx) => {
    for (const tabla of TABLAS) {
      await trx.from(tabla).delete()
    }
  })
}
