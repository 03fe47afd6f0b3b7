import { BaseSchema } from '@adonisjs/lucid/schema'
import { prepararTransaccion, tomarTablas } from '#database/adopcion/tomar_tablas'

/**
 * Hasta qué mensaje dejó de mostrarse una conversación en las listas de chats del teléfono, que no admite en ellas a
 * quien no es contacto (docs/contrato.md §15). Cero: se la quitó sin que tuviera mensajes acá.
 */
export default class extends BaseSchema {
  override async up() {
    const enPostgres = this.db.dialect.name === 'postgres'
    if (enPostgres) {
      await prepararTransaccion(this.db)
    }
    this.defer(async (db) => {
      if (enPostgres) {
        await tomarTablas(db, ['conversacion'], 'ACCESS EXCLUSIVE')
      }
      await db.rawQuery('ALTER TABLE conversacion ADD COLUMN quitado_hasta bigint')
    })
  }

  override async down() {
    this.schema.raw('ALTER TABLE conversacion DROP COLUMN quitado_hasta')
  }
}
