import { BaseSchema } from '@adonisjs/lucid/schema'
import { contar } from '#database/adopcion/contar'
import { prepararTransaccion } from '#database/adopcion/tomar_tablas'

/**
 * Cuántas reacciones y comentarios tiene cada video, sin contarlos cada vez: se mantiene en la misma
 * transacción que la fila (docs/decisiones/0002).
 */
export default class extends BaseSchema {
  override async up() {
    if (this.db.dialect.name === 'postgres') {
      await prepararTransaccion(this.db)
    }
    this.schema.createTable('contador_video', (tabla) => {
      tabla.string('video', 32).primary()
      tabla.integer('comentarios').notNullable().defaultTo(0)
      tabla.integer('me_gusta').notNullable().defaultTo(0)
      tabla.integer('no_me_gusta').notNullable().defaultTo(0)
    })

    this.defer(async (db) => {
      await contar(db)
    })
  }

  override async down() {
    this.schema.dropTable('contador_video')
  }
}
