import { BaseSchema } from '@adonisjs/lucid/schema'

/** Las notificaciones emitidas, con su texto entero (docs/contrato.md §8). */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('notificacion', (tabla) => {
      tabla.increments('id')
      tabla.integer('usuario').notNullable()
      tabla.string('tipo', 32).notNullable()
      tabla.text('titulo').notNullable()
      tabla.text('cuerpo').notNullable()
      tabla.integer('causante').notNullable()
      tabla.string('video', 32)
      tabla.timestamp('fecha', { useTz: true }).notNullable()
      tabla.index(['usuario', 'id'], 'notificacion_por_usuario')
      tabla.index(['causante', 'video', 'tipo', 'fecha'], 'notificacion_por_causa')
    })
  }

  override async down() {
    this.schema.dropTable('notificacion')
  }
}
