import { BaseSchema } from '@adonisjs/lucid/schema'

/** Lo que cambió quien administra: quién, cuándo, qué, sobre qué, y cómo estaba y quedó (docs/contrato.md §16). */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('auditoria', (tabla) => {
      tabla.bigIncrements('id')
      tabla.timestamp('fecha', { useTz: true }).notNullable()
      tabla.text('quien').notNullable()
      tabla.string('que', 64).notNullable()
      tabla.text('sobre')
      tabla.text('antes')
      tabla.text('despues')
      tabla.index(['fecha'], 'auditoria_por_fecha')
      tabla.index(['quien', 'id'], 'auditoria_por_quien')
      tabla.index(['que', 'id'], 'auditoria_por_que')
    })
  }

  override async down() {
    this.schema.dropTable('auditoria')
  }
}
