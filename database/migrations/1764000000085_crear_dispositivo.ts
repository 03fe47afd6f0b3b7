import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * En qué dispositivo está cada usuario y cuándo entró por última vez, para que las notificaciones push de
 * quien usaba antes un teléfono no le lleguen a quien lo usa ahora (docs/contrato.md §8). Del token, que es
 * un secreto, se guarda un resumen.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('dispositivo', (tabla) => {
      tabla.integer('usuario').primary()
      tabla.string('resumen', 64).nullable()
      tabla.timestamp('ingreso', { useTz: true }).notNullable()
      // Cuándo se vuelve a mirar qué anotó el teléfono, que lo hace después de entrar.
      tabla.timestamp('proximo_intento', { useTz: true }).nullable()
      tabla.integer('intentos').notNullable().defaultTo(0)
      tabla.index(['resumen'], 'dispositivo_por_resumen')
    })
    this.defer((db) =>
      db.rawQuery(
        'CREATE INDEX dispositivo_por_mirar ON dispositivo (proximo_intento) WHERE proximo_intento IS NOT NULL'
      )
    )
  }

  override async down() {
    this.schema.dropTable('dispositivo')
  }
}
