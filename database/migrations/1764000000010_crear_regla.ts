import { BaseSchema } from '@adonisjs/lucid/schema'
import { restablecerPredeterminadas } from '#reglas/guardadas/restablecer_predeterminadas'

/** Las reglas de prioridad y todo lo que se les cambió (docs/contrato.md §4). */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('regla', (tabla) => {
      tabla.increments('id')
      tabla.text('nombre').notNullable().unique('regla_nombre_unico')
      tabla.text('descripcion').notNullable().defaultTo('')
      tabla.text('condiciones').notNullable()
      tabla.text('acciones').notNullable()
      tabla.boolean('habilitada').notNullable().defaultTo(true)
      tabla.integer('orden').notNullable().defaultTo(0)
      tabla.timestamp('creada', { useTz: true }).notNullable()
      tabla.timestamp('modificada', { useTz: true }).notNullable()
    })

    this.schema.createTable('regla_version', (tabla) => {
      tabla.increments('id')
      tabla.integer('version').notNullable()
      tabla.integer('regla_id').notNullable()
      tabla.string('accion', 16).notNullable()
      tabla.text('autor').notNullable()
      tabla.timestamp('fecha', { useTz: true }).notNullable()
      tabla.text('antes')
      tabla.text('despues')
      tabla.index(['version'], 'regla_version_por_version')
      tabla.index(['regla_id', 'id'], 'regla_version_por_regla')
    })

    this.defer((db) => restablecerPredeterminadas(db))
  }

  override async down() {
    this.schema.dropTable('regla_version')
    this.schema.dropTable('regla')
  }
}
