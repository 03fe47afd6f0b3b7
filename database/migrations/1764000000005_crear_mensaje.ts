import { BaseSchema } from '@adonisjs/lucid/schema'

/** Los mensajes de chat aceptados, se reflejen o no en Firebase (docs/contrato.md §6). */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('mensaje', (tabla) => {
      tabla.increments('id')
      tabla.integer('emisor').notNullable()
      tabla.integer('destinatario').notNullable()
      tabla.text('mensaje').notNullable()
      tabla.timestamp('fecha', { useTz: true }).notNullable()
    })
    const [menor, mayor] =
      this.db.dialect.name === 'postgres' ? ['LEAST', 'GREATEST'] : ['min', 'max']
    this.schema.raw(
      `CREATE INDEX mensaje_por_conversacion ON mensaje (${menor}(emisor, destinatario), ${mayor}(emisor, destinatario), id)`
    )
  }

  override async down() {
    this.schema.dropTable('mensaje')
  }
}
