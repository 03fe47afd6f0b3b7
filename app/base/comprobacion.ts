import type { Database } from '@adonisjs/lucid/database'
import { asegurarFinVerdadero } from '#base/fin_verdadero'

const CONEXION = 'comprobacion'

/**
 * Comprueba, con una transacción que solo puede fallar al confirmarse, que las versiones instaladas de
 * Lucid y de knex todavía dejan saber cómo terminó. Es sobre una base en memoria, que se descarta: no hace
 * falta que la de verdad esté.
 *
 * @throws Error si un `COMMIT` que falla pasa por bueno: así no se puede atender a nadie
 */
export async function comprobarFinVerdadero(db: Database) {
  db.manager.add(CONEXION, {
    client: 'better-sqlite3',
    connection: { filename: ':memory:' },
    useNullAsDefault: true,
  })
  try {
    const cliente = db.connection(CONEXION)
    asegurarFinVerdadero(cliente.getWriteClient())
    await cliente.rawQuery('PRAGMA foreign_keys = ON')
    await cliente.rawQuery('CREATE TABLE madre (id INTEGER PRIMARY KEY)')
    await cliente.rawQuery(
      'CREATE TABLE hija (madre INTEGER REFERENCES madre DEFERRABLE INITIALLY DEFERRED)'
    )
    const trx = await cliente.transaction()
    await trx.rawQuery('INSERT INTO hija VALUES (1)')
    const fallo = await trx.commit().then(
      () => false,
      () => true
    )
    if (!fallo) {
      throw new Error(
        'Una transacción que no se guardó pasa por guardada con estas versiones de Lucid y knex: app/base/fin_verdadero.ts'
      )
    }
  } finally {
    await db.manager.release(CONEXION)
  }
}
