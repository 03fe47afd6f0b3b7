import { BaseSchema } from '@adonisjs/lucid/schema'
import { prepararTransaccion, tomarTablas } from '#database/adopcion/tomar_tablas'

/**
 * Cuántas visualizaciones tiene cada video, y las de las últimas horas una por una: la fila única es la que decide
 * si una cuenta (docs/contrato.md §15). La columna tiene un valor fijo: agregarla no escribe la tabla.
 */
export default class extends BaseSchema {
  override async up() {
    const enPostgres = this.db.dialect.name === 'postgres'
    if (enPostgres) {
      await prepararTransaccion(this.db)
    }
    this.defer(async (db) => {
      if (enPostgres) {
        await tomarTablas(db, ['contador_video'], 'ACCESS EXCLUSIVE')
      }
      await db.rawQuery(
        'ALTER TABLE contador_video ADD COLUMN visualizaciones bigint NOT NULL DEFAULT 0'
      )
    })
    this.schema.createTable('visualizacion', (tabla) => {
      tabla.string('video', 32).notNullable()
      tabla.integer('usuario').notNullable()
      // El comienzo de su hora.
      tabla.timestamp('hora', { useTz: true }).notNullable()
      tabla.primary(['video', 'usuario', 'hora'])
      tabla.index(['usuario'], 'visualizacion_por_usuario')
      tabla.index(['hora'], 'visualizacion_por_hora')
    })
  }

  override async down() {
    this.schema.dropTable('visualizacion')
    this.defer((db) => db.rawQuery('ALTER TABLE contador_video DROP COLUMN visualizaciones'))
  }
}
