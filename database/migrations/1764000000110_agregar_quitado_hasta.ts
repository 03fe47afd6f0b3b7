import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Hasta qué mensaje dejó de mostrarse una conversación en las listas de chats del teléfono, que no admite en ellas a
 * quien no es contacto (docs/contrato.md §15). Cero: se la quitó sin que tuviera mensajes acá.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.alterTable('conversacion', (tabla) => {
      tabla.bigInteger('quitado_hasta').nullable()
    })
  }

  override async down() {
    this.schema.raw('ALTER TABLE conversacion DROP COLUMN quitado_hasta')
  }
}
