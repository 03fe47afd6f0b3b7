import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/**
 * Deja pasar de a una las transacciones sobre un mismo par de personas, en cualquier orden que se lo
 * nombre: entre mirar si ya son contactos y escribir la solicitud nadie puede aceptarse. En SQLite
 * toda transacción ya tomó el turno de escritura al empezar.
 */
export async function tomarPar(una: number, otra: number, trx: TransactionClientContract) {
  if (trx.dialect.name === 'postgres') {
    const [menor, mayor] = una < otra ? [una, otra] : [otra, una]
    await trx.rawQuery('SELECT pg_advisory_xact_lock(?, ?)', [menor, mayor])
  }
}
