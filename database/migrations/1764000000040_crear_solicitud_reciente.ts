import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Lo que pasó con las solicitudes de contacto en el último día, para no avisar dos veces ni dejar insistir
 * (docs/contrato.md §3). Lo más viejo se olvida: la tabla no crece más que lo que se hace en un día.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('solicitud_reciente', (tabla) => {
      tabla.increments('id')
      tabla.integer('emisor').notNullable()
      tabla.integer('receptor').notNullable()
      // `enviada` o `retirada`: rechazada o cancelada.
      tabla.string('hecho', 16).notNullable()
      tabla.timestamp('fecha', { useTz: true }).notNullable()
      tabla.index(['emisor', 'receptor', 'fecha'], 'solicitud_reciente_por_par')
      tabla.index(['fecha'], 'solicitud_reciente_por_fecha')
    })
  }

  override async down() {
    this.schema.dropTable('solicitud_reciente')
  }
}
