import { BaseSchema } from '@adonisjs/lucid/schema'

/** A quiénes bloqueó y a quiénes silenció cada persona (docs/contrato.md §15). */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('bloqueo', (tabla) => {
      tabla.integer('usuario').notNullable()
      tabla.integer('bloqueado').notNullable()
      tabla.timestamp('fecha', { useTz: true }).notNullable()
      tabla.primary(['usuario', 'bloqueado'])
      // Vale en los dos sentidos: siempre se pregunta también por quién bloqueó a uno.
      tabla.index(['bloqueado', 'usuario'], 'bloqueo_de_bloqueado')
    })
    this.schema.createTable('silencio', (tabla) => {
      tabla.integer('usuario').notNullable()
      tabla.integer('silenciado').notNullable()
      tabla.timestamp('fecha', { useTz: true }).notNullable()
      tabla.primary(['usuario', 'silenciado'])
    })
  }

  override async down() {
    this.schema.dropTable('silencio')
    this.schema.dropTable('bloqueo')
  }
}
