import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Lo que no le hace sonar el teléfono a cada persona: tipos de notificación, y conversaciones (docs/contrato.md §15).
 * Solo están los que no quiere.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('tipo_callado', (tabla) => {
      tabla.integer('usuario').notNullable()
      tabla.string('tipo', 32).notNullable()
      tabla.primary(['usuario', 'tipo'])
    })
    this.schema.createTable('conversacion_callada', (tabla) => {
      tabla.integer('usuario').notNullable()
      tabla.integer('otra').notNullable()
      tabla.primary(['usuario', 'otra'])
    })
  }

  override async down() {
    this.schema.dropTable('conversacion_callada')
    this.schema.dropTable('tipo_callado')
  }
}
