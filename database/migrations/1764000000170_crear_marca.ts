import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Los pedidos que quien los hizo puede repetir sin que se hagan dos veces (`Idempotency-Key`, docs/contrato.md §17),
 * con lo que se contestó. Se borran al día, y por eso su índice es por fecha.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.createTable('marca', (tabla) => {
      tabla.integer('usuario').notNullable()
      tabla.string('clave', 128).notNullable()
      tabla.string('huella', 64).notNullable()
      // Quién lo está haciendo, y hasta cuándo se lo espera.
      tabla.string('toma', 36).notNullable()
      tabla.timestamp('vence', { useTz: true }).notNullable()
      tabla.string('hecho', 8)
      tabla.integer('estado')
      tabla.text('cuerpo')
      tabla.timestamp('fecha', { useTz: true }).notNullable()
      tabla.primary(['usuario', 'clave'])
      tabla.index(['fecha'], 'marca_por_fecha')
    })
  }

  override async down() {
    this.schema.dropTable('marca')
  }
}
